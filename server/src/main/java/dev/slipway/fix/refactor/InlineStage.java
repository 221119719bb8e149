package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins a stage with the only one that starts from it, where nothing else uses it and the two stand one after the other.
 */
final class InlineStage implements Refactoring {
    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        for (Stage stage : subject.graph().stages()) {
            if (Selected.touches(stage.from(), selection)) {
                return inline(subject, stage).map(List::of).orElse(List.of());
            }
        }
        return List.of();
    }

    @Override
    public Optional<Refusal> refusal(Subject subject, TextSpan selection) {
        for (Stage stage : subject.graph().stages()) {
            if (Selected.touches(stage.from(), selection)
                    && inline(subject, stage).isEmpty()) {
                return reason(subject, stage)
                        .map(it -> new Refusal("Inline stage `" + stage.label() + "`", Fix.Kind.REFACTOR_INLINE, it));
            }
        }
        return Optional.empty();
    }

    /** What keeps a stage apart from the one that starts from it; empty where none does. */
    private static Optional<String> reason(Subject subject, Stage stage) {
        List<StageReference> uses = subject.graph().referencesTo(stage);
        Optional<StageReference> base = uses.stream()
                .filter(it -> it.site().kind() == StageReference.Kind.FROM)
                .findFirst();
        if (base.isEmpty()) {
            return Optional.empty();
        }
        if (uses.size() > 1) {
            return Optional.of("it is used in " + uses.size() + " places");
        }
        Stage next = subject.graph().stages().get(base.get().site().stage());
        return Optional.of(
                next.index() == stage.index() + 1
                        ? "a flag, a comment, the target or a stage number would be lost or mean something else"
                        : "other stages stand between it and `" + next.label() + "`, which starts from it");
    }

    private static Optional<Fix> inline(Subject subject, Stage stage) {
        List<StageReference> uses = subject.graph().referencesTo(stage);
        if (uses.size() != 1
                || uses.get(0).site().kind() != StageReference.Kind.FROM
                || stage.name().isEmpty()) {
            return Optional.empty();
        }
        Stage next = subject.graph().stages().get(uses.get(0).site().stage());
        boolean target = subject.graph().inputs().target().isPresent();
        boolean plain = next.from().parts().flags().isEmpty()
                && next.from().parts().comments().isEmpty()
                && stage.from().parts().comments().isEmpty();
        boolean numbered = subject.graph().references().stream()
                .anyMatch(it -> it.site().written().matches("[0-9]+"));
        if (next.index() != stage.index() + 1 || target || !plain || numbered) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        PlacedInstruction from = stage.from();
        Instruction.From words = (Instruction.From) from.instruction();
        TextSpan name = from.place(words.name().orElseThrow());
        if (next.name().isPresent()) {
            edits.add(new TextEdit(name, next.name().get()));
        } else {
            edits.add(TextEdit.delete(
                    new TextSpan(from.place(words.image().orElseThrow()).end(), name.end())));
        }
        edits.add(TextEdit.delete(next.from().itemSpan()));
        return Optional.of(StageText.review(
                subject,
                "Inline stage `" + stage.name().get() + "` into `" + next.label() + "`",
                Fix.Kind.REFACTOR_INLINE,
                "`--target " + stage.name().get() + "` no longer builds",
                edits));
    }
}
