package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.fix.split.StageWork;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves selected RUNs of a stage to a stage of their own, from which what they write is copied. Only where all of that is
 * known: each command of the catalogue, each path named.
 */
final class ExtractStage implements Refactoring {
    private static final int LONG = 40;

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        if (selection.isEmpty()) {
            return List.of();
        }
        List<PlacedInstruction> selected = Selected.instructions(subject, selection);
        Optional<Stage> stage = selected.isEmpty()
                ? Optional.empty()
                : subject.graph().stageAt(selected.get(0).offset());
        boolean runs = selected.stream()
                .allMatch(it -> it.kind() == Keyword.RUN && it.parts().flags().isEmpty());
        if (stage.isEmpty() || !runs) {
            return List.of();
        }
        List<PlacedInstruction> body = stage.get().instructions();
        int first = body.indexOf(selected.get(0));
        if (first < 0 || first + selected.size() > body.size()) {
            return List.of();
        }
        boolean oneStage = body.subList(first, first + selected.size()).equals(selected);
        boolean plainFrom = stage.get().from().parts().flags().isEmpty();
        Set<String> written = new LinkedHashSet<>();
        for (PlacedInstruction run : selected) {
            Optional<Set<String>> writes = StageWork.writes(subject, run);
            if (writes.isEmpty()) {
                return List.of();
            }
            written.addAll(writes.get());
        }
        Set<String> all = Set.copyOf(written);
        written.removeIf(
                path -> all.stream().anyMatch(it -> !it.equals(path) && dev.slipway.graph.Paths.isBelow(path, it)));
        if (!oneStage || !plainFrom || written.isEmpty()) {
            return List.of();
        }
        return List.of(extract(subject, stage.get(), selected, first, written));
    }

    @Override
    public Optional<Refusal> refusal(Subject subject, TextSpan selection) {
        if (selection.isEmpty() || !at(subject, selection).isEmpty()) {
            return Optional.empty();
        }
        List<PlacedInstruction> selected = Selected.instructions(subject, selection);
        if (selected.stream().noneMatch(it -> it.kind() == Keyword.RUN)) {
            return Optional.empty();
        }
        Optional<String> other = selected.stream()
                .filter(it -> it.kind() != Keyword.RUN)
                .findFirst()
                .map(it -> "only RUNs move, and " + it.parts().keyword().text() + " is selected too");
        Optional<String> open = selected.stream()
                .filter(it -> it.kind() == Keyword.RUN
                        && StageWork.writes(subject, it).isEmpty())
                .findFirst()
                .map(it -> "not all that `" + shown(it) + "` writes is known, so that it cannot be copied");
        return other.or(() -> open).map(it -> new Refusal("Extract to a stage", Fix.Kind.REFACTOR_EXTRACT, it));
    }

    private static Fix extract(
            Subject subject, Stage stage, List<PlacedInstruction> selected, int first, Set<String> written) {
        String eol = StageText.lineEnd(subject);
        PlacedInstruction like = stage.from();
        String as = StageText.cased(like, " AS ");
        String from = StageText.cased(like, "FROM ");
        String name = StageText.freeName(subject, "work");
        String text = subject.tree().text();
        TextSpan moved = new TextSpan(
                StageText.startWithComments(subject, selected.get(0)),
                selected.get(selected.size() - 1).itemSpan().end());
        String runs = moved.in(text);
        StringBuilder copies = new StringBuilder();
        for (String path : written) {
            copies.append(StageText.cased(like, "COPY "))
                    .append("--from=")
                    .append(name)
                    .append(' ')
                    .append(path)
                    .append(' ')
                    .append(path)
                    .append(eol);
        }
        List<TextEdit> edits = new ArrayList<>();
        String ended = runs.endsWith("\n") ? runs : runs + eol;
        if (first == 0) {
            edits.add(TextEdit.insert(
                    StageText.startWithComments(subject, stage),
                    from + stage.baseText().orElse("scratch") + as + name + eol + ended + eol));
            edits.add(new TextEdit(moved, copies.toString()));
        } else {
            String base = StageText.freeName(subject, "base");
            TextSpan image = like.place(((dev.slipway.syntax.Instruction.From) like.instruction())
                    .image()
                    .orElseThrow());
            int end = stage.nameSpan().map(TextSpan::end).orElse(image.end());
            edits.add(new TextEdit(new TextSpan(image.end(), end), as + base));
            String again = from + base + stage.name().map(it -> as + it).orElse("") + eol;
            edits.add(new TextEdit(moved, eol + from + base + as + name + eol + ended + eol + again + copies));
        }
        return StageText.review(
                subject,
                "Extract to a stage `" + name + "`, which is copied from",
                Fix.Kind.REFACTOR_EXTRACT,
                "only `" + String.join("`, `", written) + "` of what the commands write is copied",
                edits);
    }

    /** The first line of a RUN, no longer than a menu shows. */
    private static String shown(PlacedInstruction run) {
        String line = run.item().text().strip().lines().findFirst().orElse("");
        return line.length() <= LONG ? line : line.substring(0, LONG).strip() + "\u2026";
    }
}
