package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives a stage without a name one, and writes it wherever the stage's index stands. */
final class NameStage implements Refactoring {
    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        BuildGraph graph = subject.graph();
        if (graph.stages().size() < 2) {
            return List.of(); // The only stage needs no name.
        }
        Set<Stage> meant = new LinkedHashSet<>();
        for (StageReference reference : graph.references()) {
            boolean isSelected = reference.span().start() <= selection.end()
                    && selection.start() <= reference.span().end();
            if (isSelected && reference instanceof StageReference.ToStage to) {
                meant.add(to.stage());
            }
        }
        for (Stage stage : graph.stages()) {
            if (Selected.touches(stage.from(), selection)) {
                meant.add(stage);
            }
        }
        return meant.stream().flatMap(stage -> name(subject, stage).stream()).toList();
    }

    private static Optional<Fix> name(Subject subject, Stage stage) {
        Instruction.From from = (Instruction.From) stage.from().instruction();
        Optional<Word> image = from.image().filter(it -> !it.isEmpty());
        boolean unnamed =
                from.name().isEmpty() && from.as().isEmpty() && from.extra().isEmpty();
        if (!unnamed || image.isEmpty()) {
            return Optional.empty();
        }
        String name = freeName(subject, stage);
        boolean lower = Character.isLowerCase(stage.from().parts().keyword().charAt(0));
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.insert(stage.from().place(image.get()).end(), (lower ? " as " : " AS ") + name));
        for (StageReference reference : subject.graph().referencesTo(stage)) {
            // An ONBUILD counts the stages of another file, and a variable names this stage only by chance.
            boolean isIndex = reference.span().in(subject.tree().text()).chars().allMatch(c -> c >= '0' && c <= '9');
            if (isIndex && !reference.site().trigger()) {
                edits.add(new TextEdit(reference.span(), name));
            }
        }
        int uses = edits.size() - 1;
        String title = "Name stage " + stage.index() + " `" + name + "`"
                + (uses == 0 ? "" : uses == 1 ? ", and use it in 1 place" : ", and use it in " + uses + " places");
        boolean told = isTold(subject, stage);
        return Optional.of(new Fix(
                title,
                Fix.Kind.REFACTOR_REWRITE,
                told ? Fix.Safety.REVIEW : Fix.Safety.SAME,
                false,
                told
                        ? Optional.of("`TARGETSTAGE` becomes `" + name + "` in a build without a target")
                        : Optional.empty(),
                Edits.of(subject.file(), edits)));
    }

    /**
     * Whether instructions get to know the name: without a target BuildKit sets TARGETSTAGE to that of the last stage, and
     * to {@code default} where it has none (dockerfile2llb/convert.go).
     */
    private static boolean isTold(Subject subject, Stage stage) {
        return stage.index() == subject.graph().stages().size() - 1
                && subject.tree().text().contains("TARGETSTAGE");
    }

    /** A name that no stage, image or build context of the file has: a stage of that name would take its place. */
    private static String freeName(Subject subject, Stage stage) {
        BuildGraph graph = subject.graph();
        Set<String> taken = new HashSet<>(Set.of("scratch", "context"));
        graph.stages().forEach(it -> it.name().ifPresent(name -> taken.add(name.toLowerCase(Locale.ROOT))));
        graph.references().forEach(it -> taken.add(it.site().written().toLowerCase(Locale.ROOT)));
        graph.inputs().namedContexts().keySet().forEach(it -> taken.add(it.toLowerCase(Locale.ROOT)));
        boolean isLast = stage.index() == graph.stages().size() - 1;
        boolean isCopied =
                graph.referencesTo(stage).stream().anyMatch(it -> it.site().kind() != StageReference.Kind.FROM);
        String wanted = isLast ? "final" : isCopied ? "build" : "base";
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
