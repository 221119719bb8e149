package dev.slipway.lint.rules;

import dev.slipway.graph.Stage;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Secret mounts in the place of a build argument that only RUNs of its stage read. */
final class SecretMounts {
    /** {@code --mount=type=secret,env=} of BuildKit's frontend 1.10; the id is the name, as {@code docker build --secret} says. */
    static Optional<Remedy> remedy(Subject subject, PlacedInstruction placed, List<KeyValue> entries) {
        boolean isPlain = placed.instruction() instanceof Instruction.Arg
                && entries.size() == 1
                && entries.get(0).value().isEmpty();
        Optional<Stage> stage = subject.graph().stageAt(placed.offset());
        Optional<TextEdit> gone = isPlain ? Removal.instruction(subject.tree(), placed) : Optional.empty();
        if (gone.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        String name = entries.get(0).key().text();
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        List<TextEdit> edits = new ArrayList<>(List.of(gone.get()));
        for (PlacedInstruction other : subject.tree().instructions()) {
            if (other.index() == placed.index()
                    || !word.matcher(other.item().text()).find()) {
                continue;
            }
            boolean reads = other.kind() == Keyword.RUN
                    && other.index() > placed.index()
                    && stage.get().span().contains(other.offset())
                    && !RunScript.of(other).filter(RunScript::isExec).isPresent()
                    && other.parts().flags().stream()
                            .noneMatch(it -> word.matcher(it.word().text()).find());
            if (!reads) {
                return Optional.empty();
            }
            edits.add(TextEdit.insert(
                    other.place(other.parts().keyword()).end(), " --mount=type=secret,id=" + name + ",env=" + name));
        }
        return edits.size() > 1
                ? Optional.of(Remedy.review("Use a secret mount", edits.toArray(new TextEdit[0])))
                : Optional.empty();
    }

    private SecretMounts() {}
}
