package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.syntax.Keyword;
import java.util.List;
import java.util.Optional;

/** Who owns the working directory: copying its contents to another stage gives the directory itself to root. */
final class Ownership {
    private Ownership() {}

    /** The owner to set on what is copied into the final working directory; empty when root owns it or runs the program. */
    static Optional<String> of(Draft draft) {
        Walk walk = draft.walk;
        String user = Placement.finalUser(walk);
        if (user.equals("root") || user.equals("0")) {
            return Optional.empty();
        }
        String directory = walk.finalState().directory();
        Optional<String> owner = Optional.empty();
        for (Step step : walk.steps()) {
            boolean makes = step.kind() == Keyword.WORKDIR;
            if (makes
                    && !step.user().equals("root")
                    && owner.isEmpty()
                    && step.index() + 1 < walk.steps().size()
                    && walk.steps().get(step.index() + 1).before().directory().equals(directory)
                    && !step.before().directory().equals(directory)) {
                owner = step.before().user();
            }
            for (Command command : step.commands()) {
                if (command.is(Verb.CHANGE_OWNER)
                        && command.use().isPresent()
                        && command.writes().stream().anyMatch(it -> Paths.isBelow(directory, it.path()))) {
                    List<String> operands = command.use().get().operands();
                    owner = operands.isEmpty() ? owner : Optional.of(operands.get(0));
                }
            }
        }
        return owner.filter(it -> it.matches("[\\w.:-]+"));
    }
}
