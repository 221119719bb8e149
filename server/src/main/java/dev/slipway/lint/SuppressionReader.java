package dev.slipway.lint;

import dev.slipway.lint.Suppression.Dialect;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the suppressing comments of a tree: BuildKit's, ours, and those of the linters people come from. */
final class SuppressionReader {
    private static final Pattern CHECK = Pattern.compile("#\\s*check\\s*=\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

    /** hadolint voids a pragma that holds any other character (Hadolint/Pragma.hs). */
    private static final Pattern HADOLINT = Pattern.compile(
            "#\\s*hadolint\\s+(?:(global|stage)\\s+)?ignore\\s*=\\s*([DLSC0-9]+(?:\\s*,\\s*[DLSC0-9]+)*)\\s*(?:#.*)?");

    private static final Pattern OURS = Pattern.compile(
            "#\\s*(slipway|tally)\\s+(global\\s+)?ignore\\s*=\\s*([\\w./-]+(?:\\s*,\\s*[\\w./-]+)*)(?:[\\s;#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UTILS = Pattern.compile("#\\s*dockerfile-utils:\\s*ignore\\s*");
    private static final Pattern TRIVY = Pattern.compile("\\btrivy:ignore:(?:AVD-)?([\\w-]+)");
    private static final Pattern CHECKOV =
            Pattern.compile("#\\s*(?:checkov|bridgecrew|cortex):skip\\s*=\\s*([\\w,\\s]+?)\\s*(?::.*)?");

    private final SyntaxTree tree;
    private final List<Suppression> found = new ArrayList<>();

    /** Comments of the instruction that follows, as BuildKit collects them. */
    private final List<String> block = new ArrayList<>();

    /** Comment lines with nothing between them and the instruction that follows. */
    private final List<String> above = new ArrayList<>();

    private SuppressionReader(SyntaxTree tree) {
        this.tree = tree;
    }

    /** Everything in {@code tree} that asks for silence, the header's {@code check} directive aside. */
    static List<Suppression> read(SyntaxTree tree) {
        SuppressionReader reader = new SuppressionReader(tree);
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            switch (item.kind()) {
                case BLANK -> reader.above.clear();
                case COMMENT, DIRECTIVE -> reader.comment(item.content().in(item.text()));
                case INSTRUCTION -> reader.instruction(item, offset);
            }
            offset += item.length();
        }
        return List.copyOf(reader.found);
    }

    /** The first {@code check} directive that BuildKit heeds. */
    static Optional<CheckOptions> header(SyntaxTree tree) {
        for (int i = 0; i < tree.size() && tree.item(i).kind() == Item.Kind.DIRECTIVE; i++) {
            Optional<ParserDirective> directive = tree.item(i)
                    .directive()
                    .filter(it -> it.effective() && it.name().equals(ParserDirective.CHECK));
            if (directive.isPresent()) {
                return CheckOptions.parse(directive.get().value());
            }
        }
        return Optional.empty();
    }

    /** An empty comment ends BuildKit's block, a blank line does not (frontend/dockerfile/parser/parser.go). */
    private void comment(String text) {
        above.add(text);
        if (text.substring(1).isBlank()) {
            block.clear();
        } else {
            block.add(text);
        }
        TextSpan file = new TextSpan(0, tree.length());
        if (text.indexOf("ignore") >= 0) {
            Matcher hadolint = HADOLINT.matcher(text);
            if (hadolint.matches() && "global".equals(hadolint.group(1))) {
                add(Dialect.OTHER, names(hadolint.group(2)), file);
            }
            Matcher ours = OURS.matcher(text);
            if (ours.matches() && ours.group(2) != null) {
                add(dialect(ours), names(ours.group(3)), file);
            }
        } else if (text.indexOf(":skip") >= 0) {
            Matcher checkov = CHECKOV.matcher(text);
            if (checkov.matches()) {
                add(Dialect.OTHER, names(checkov.group(1)), file);
            }
        }
    }

    private void instruction(Item item, int offset) {
        TextSpan span = new TextSpan(offset, offset + item.length());
        for (String text : block) {
            Matcher check = CHECK.matcher(text);
            if (check.matches()) {
                CheckOptions.parse(check.group(1)).ifPresent(options -> {
                    if (options.skipsAll() || !options.skipped().isEmpty()) {
                        add(Dialect.BUILDKIT_INSTRUCTION, options.skipsAll() ? List.of() : options.skipped(), span);
                    }
                });
                break;
            }
        }
        for (int i = 0; i < above.size(); i++) {
            if (above.get(i).indexOf("ignore") >= 0) {
                lineAbove(above.get(i), i == above.size() - 1, item, span);
            }
        }
        inside(item, offset);
        block.clear();
        above.clear();
    }

    private void lineAbove(String text, boolean isNearest, Item item, TextSpan span) {
        Matcher hadolint = HADOLINT.matcher(text);
        Matcher ours = OURS.matcher(text);
        if (isNearest && hadolint.matches()) {
            boolean stage = "stage".equals(hadolint.group(1));
            if (stage && isFrom(item)) {
                add(Dialect.OTHER, names(hadolint.group(2)), new TextSpan(span.end(), nextStage(span.end())));
            } else if (hadolint.group(1) == null) {
                add(Dialect.OTHER, names(hadolint.group(2)), span);
            }
        } else if (ours.matches() && ours.group(2) == null) {
            add(dialect(ours), names(ours.group(3)), span);
        } else if (isNearest && UTILS.matcher(text).matches()) {
            add(Dialect.OTHER, List.of(), span);
        } else if (text.indexOf("trivy:ignore:") >= 0) {
            Matcher trivy = TRIVY.matcher(text);
            List<String> names = new ArrayList<>();
            while (trivy.find()) {
                names.add(trivy.group(1));
            }
            if (!names.isEmpty()) {
                add(Dialect.OTHER, names, span);
            }
        }
    }

    /** A comment inside a continued instruction speaks of the line below it, and of findings that span it. */
    private void inside(Item item, int offset) {
        if (item.text().indexOf("slipway") < 0) {
            return;
        }
        for (TextSpan comment : item.instruction().orElseThrow().parts().comments()) {
            Matcher ours = OURS.matcher(comment.in(item.text()).stripTrailing());
            if (ours.matches() && dialect(ours) == Dialect.SLIPWAY && ours.group(2) == null) {
                int end = comment.end();
                do {
                    int next = LineBreaks.next(item.text(), end);
                    end = next < 0 ? item.length() : LineBreaks.endOfLine(item.text(), next);
                } while (end < item.length() && isComment(item.text(), end));
                TextSpan reach = new TextSpan(comment.start(), end).shifted(offset);
                found.add(new Suppression(Dialect.SLIPWAY, wanted(names(ours.group(3))), reach, true));
            }
        }
    }

    private static boolean isComment(String text, int lineEnd) {
        int start = Math.max(text.lastIndexOf('\n', lineEnd - 1), text.lastIndexOf('\r', lineEnd - 1)) + 1;
        String line = text.substring(start, lineEnd).strip();
        return line.isEmpty() || line.startsWith("#");
    }

    private int nextStage(int from) {
        return tree.instructions().stream()
                .filter(it -> it.offset() >= from && it.kind() == Keyword.FROM)
                .mapToInt(it -> it.offset())
                .findFirst()
                .orElse(tree.length());
    }

    private static boolean isFrom(Item item) {
        return item.instruction().filter(it -> it.kind() == Keyword.FROM).isPresent();
    }

    private void add(Dialect dialect, List<String> names, TextSpan reach) {
        found.add(new Suppression(
                dialect, dialect == Dialect.BUILDKIT_INSTRUCTION ? names : wanted(names), reach, false));
    }

    private static Dialect dialect(Matcher ours) {
        return ours.group(1).equalsIgnoreCase("slipway") ? Dialect.SLIPWAY : Dialect.OTHER;
    }

    /** Names split at commas; of tally's {@code group/Name} the name. */
    private static List<String> names(String text) {
        return List.of(text.split(",")).stream()
                .map(it -> it.substring(it.lastIndexOf('/') + 1).strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<String> wanted(List<String> names) {
        boolean all = names.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).equals("all"));
        return all ? List.of() : names;
    }
}
