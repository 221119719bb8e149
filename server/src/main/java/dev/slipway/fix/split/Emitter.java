package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.LineBreaks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the planned file. Items of the old file are taken over as they stand; new lines follow the file's own style. */
final class Emitter {
    private static final Pattern SUPPRESSION =
            Pattern.compile("^\\s*#\\s*(?:(?:slipway|hadolint|dockerfile-utils:)\\s+ignore|check\\s*=)");

    private final Plan plan;
    private final Walk walk;
    private final SyntaxTree tree;
    private final String eol;
    private final boolean lower;
    private final StringBuilder out = new StringBuilder();

    private Emitter(Plan plan) {
        this.plan = plan;
        this.walk = plan.draft().walk;
        this.tree = walk.subject().tree();
        String text = tree.text();
        int first = LineBreaks.next(text, 0);
        this.eol = first > 1 && text.startsWith("\r\n", first - 2) ? "\r\n" : "\n";
        String from = walk.stage().from().parts().keyword().text();
        this.lower = from.equals(from.toLowerCase(java.util.Locale.ROOT));
    }

    /** The whole new text. */
    static String emit(Plan plan) {
        Emitter emitter = new Emitter(plan);
        emitter.build();
        emitter.middle();
        emitter.last();
        return emitter.out.toString();
    }

    private void build() {
        int end = itemOf(plan.lastBuild()) + 1;
        Set<Integer> left = leaving();
        boolean gap = false;
        for (int i = 0; i < end; i++) {
            if (left.contains(i)) {
                gap = true;
                continue;
            }
            Item item = tree.item(i);
            boolean blank = item.kind() == Item.Kind.BLANK;
            if (gap && blank && (endsWithBlank() || out.length() == 0)) {
                continue;
            }
            gap &= blank;
            if (i == walk.stage().from().index()) {
                out.append(from());
                continue;
            }
            Optional<Step> step = stepAt(i);
            step.map(Step::index).map(plan.draft().buildLines::get).ifPresent(it -> line(cased(it)));
            String changed = step.map(it -> plan.buildTexts().get(it.index())).orElse(null);
            out.append(changed == null ? item.text() : changed);
        }
        trimBlank();
    }

    /** Items that leave the build stage, with the comments right above them. */
    private Set<Integer> leaving() {
        Set<Integer> left = new HashSet<>();
        for (Step step : walk.steps()) {
            if (step.index() <= plan.lastBuild() && !plan.stays().contains(step.index())) {
                int item = step.placed().index();
                left.add(item);
                for (int i = item - 1; isOwnComment(i); i--) {
                    left.add(i);
                }
            }
        }
        return left;
    }

    private boolean isOwnComment(int index) {
        return index > walk.stage().from().index() && tree.item(index).kind() == Item.Kind.COMMENT;
    }

    private String from() {
        Item item = walk.stage().from().item();
        if (walk.stage().name().isPresent()) {
            return item.text();
        }
        Word image = ((dev.slipway.syntax.Instruction.From) walk.stage().from().instruction())
                .image()
                .orElseThrow();
        int at = image.span().end();
        return item.text().substring(0, at)
                + cased(" AS ")
                + plan.buildName()
                + item.text().substring(at);
    }

    private void middle() {
        if (plan.testName().isPresent()) {
            blank();
            line(cased("FROM ")
                    + plan.buildName()
                    + cased(" AS ")
                    + plan.testName().get());
            plan.tests().forEach(this::moved);
        }
        if (plan.pruneName().isPresent()) {
            blank();
            line(cased("FROM ")
                    + plan.testName().orElse(plan.buildName())
                    + cased(" AS ")
                    + plan.pruneName().get());
            line(cased("RUN ") + plan.draft().prune.orElseThrow());
        }
    }

    private void last() {
        blank();
        line(cased("FROM ") + platform() + plan.draft().base + cased(" AS ") + plan.finalName());
        plan.head().forEach(this::moved);
        plan.newLines().forEach(it -> line(cased(it)));
        plan.workdir().ifPresent(it -> line(cased("WORKDIR ") + it));
        for (Draft.Artefact each : artefacts()) {
            line(copy(each));
        }
        effectiveUser();
        plan.tail().forEach(this::moved);
        int start = itemOf(plan.lastBuild()) + 1;
        boolean first = true;
        for (int i = start; i < tree.size(); i++) {
            String text = tree.item(i).text();
            if (first && !endsWithBreak()) {
                out.append(eol);
            }
            first = false;
            out.append(text);
        }
        String old = tree.text();
        boolean oldBreak = old.endsWith("\n") || old.endsWith("\r");
        if (!oldBreak && endsWithBreak()) {
            out.setLength(out.length() - (out.toString().endsWith("\r\n") ? 2 : 1));
        }
    }

    private String platform() {
        return walk.stage()
                .from()
                .parts()
                .flag("platform")
                .map(it -> it.span().in(walk.stage().from().item().text()) + " ")
                .orElse("");
    }

    private List<Draft.Artefact> artefacts() {
        List<Draft.Artefact> sorted = new ArrayList<>(plan.draft().artefacts());
        sorted.sort(Comparator.comparing((Draft.Artefact it) -> !it.from().startsWith("/etc")));
        return sorted;
    }

    private String copy(Draft.Artefact artefact) {
        String directory = plan.workdir().orElse(plan.draft().image.workdir().orElse("/"));
        String target = artefact.to();
        if (target.equals(directory)) {
            target = "./";
        } else if (!directory.equals("/") && Paths.isBelow(target, directory)) {
            target = "./" + target.substring(directory.length() + 1);
        }
        String chown = plan.owner()
                .filter(it -> Paths.isBelow(artefact.to(), directory))
                .map(it -> "--chown=" + it + " ")
                .orElse("");
        String from = artefact.from();
        boolean blank = (from + target).chars().anyMatch(Character::isWhitespace);
        String places = blank ? "[" + quoted(from) + ", " + quoted(target) + "]" : from + " " + target;
        return cased("COPY ") + "--from=" + plan.source() + " " + chown + places;
    }

    /** A path as a string of the JSON form, in which a blank separates nothing. */
    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The last USER before the copied files, which the build stage may need as well. */
    private void effectiveUser() {
        Optional<Step> user = walk.steps().stream()
                .filter(it -> it.index() <= plan.lastBuild() && it.kind() == dev.slipway.syntax.Keyword.USER)
                .reduce((a, b) -> b);
        user.ifPresent(it -> item(it.placed().item().text()));
    }

    private void moved(int index, Optional<String> text) {
        Step step = walk.steps().get(index);
        int item = step.placed().index();
        boolean stays = plan.stays().contains(index);
        int first = item;
        while (isOwnComment(first - 1)) {
            first--;
        }
        for (int i = first; i < item; i++) {
            String comment = tree.item(i).text();
            // A line that is in both stages is judged in both, so what silences a finding is needed twice.
            if (!stays || SUPPRESSION.matcher(comment).find()) {
                item(comment);
            }
        }
        item(text.orElse(step.placed().item().text()));
    }

    private void item(String text) {
        if (out.length() > 0 && !endsWithBreak()) {
            out.append(eol);
        }
        out.append(text);
        if (!endsWithBreak()) {
            out.append(eol);
        }
    }

    private void line(String text) {
        item(text);
    }

    private void blank() {
        if (!endsWithBreak()) {
            out.append(eol);
        }
        out.append(eol);
    }

    private void trimBlank() {
        while (endsWithBlank()) {
            out.setLength(out.length() - (out.toString().endsWith("\r\n") ? 2 : 1));
        }
    }

    private boolean endsWithBreak() {
        char end = out.length() == 0 ? '\n' : out.charAt(out.length() - 1);
        return end == '\n' || end == '\r';
    }

    private boolean endsWithBlank() {
        int length = out.length();
        return length > 1
                && out.charAt(length - 1) == '\n'
                && (out.charAt(length - 2) == '\n'
                        || length > 3 && out.charAt(length - 2) == '\r' && out.charAt(length - 3) == '\n');
    }

    private String cased(String text) {
        if (!lower) {
            return text;
        }
        int space = text.indexOf(' ', 1);
        return text.startsWith(" ")
                ? text.toLowerCase(java.util.Locale.ROOT)
                : text.substring(0, space).toLowerCase(java.util.Locale.ROOT) + text.substring(space);
    }

    private int itemOf(int step) {
        return walk.steps().get(step).placed().index();
    }

    private Optional<Step> stepAt(int item) {
        return walk.steps().stream().filter(it -> it.placed().index() == item).findFirst();
    }
}
