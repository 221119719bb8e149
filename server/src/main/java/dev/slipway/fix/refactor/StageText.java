package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.Edits;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the text of a stage is written in this file, and what names are free. */
public final class StageText {
    private StageText() {}

    /** The file's line end. */
    public static String lineEnd(Subject subject) {
        String text = subject.tree().text();
        int first = LineBreaks.next(text, 0);
        return first > 1 && text.startsWith("\r\n", first - 2) ? "\r\n" : "\n";
    }

    /** {@code keyword} in the case that {@code like} has. */
    public static String cased(PlacedInstruction like, String keyword) {
        return Character.isLowerCase(like.parts().keyword().charAt(0)) ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    /** {@code wanted}, or the same with a number, so that no stage, image or build context of the file has the name. */
    static String freeName(Subject subject, String wanted) {
        BuildGraph graph = subject.graph();
        Set<String> taken = new HashSet<>(Set.of("scratch", "context"));
        graph.stages().forEach(it -> it.name().ifPresent(name -> taken.add(name.toLowerCase(Locale.ROOT))));
        graph.references().forEach(it -> taken.add(it.site().written().toLowerCase(Locale.ROOT)));
        graph.inputs().namedContexts().keySet().forEach(it -> taken.add(it.toLowerCase(Locale.ROOT)));
        String name = wanted;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** Where {@code stage}'s comments begin that stand right above its FROM; the FROM itself where there are none. */
    static int startWithComments(Subject subject, Stage stage) {
        return startWithComments(subject, stage.from());
    }

    /** The same for any instruction. */
    public static int startWithComments(Subject subject, PlacedInstruction placed) {
        int index = placed.index();
        int offset = placed.offset();
        while (index > 0 && subject.tree().item(index - 1).kind() == dev.slipway.syntax.Item.Kind.COMMENT) {
            index--;
            offset -= subject.tree().item(index).length();
        }
        return offset;
    }

    /** The last stage, when it is what a build without a target gives. */
    static Optional<Stage> last(Subject subject) {
        List<Stage> stages = subject.graph().stages();
        return stages.size() < 2 ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    static Fix review(Subject subject, String title, Fix.Kind kind, String confirmation, List<TextEdit> edits) {
        return new Fix(
                title,
                kind,
                Fix.Safety.REVIEW,
                false,
                confirmation.isEmpty() ? Optional.empty() : Optional.of(confirmation),
                Edits.of(subject.file(), edits));
    }
}
