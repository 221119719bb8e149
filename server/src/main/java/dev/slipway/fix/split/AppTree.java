package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import java.util.Optional;

/** The directory of an application whose sources run. */
final class AppTree {
    private AppTree() {}

    /**
     * Carries {@code directory} and every other directory that files of the context were put in, unless a later COPY of the
     * final stage brings the same.
     */
    static void carry(Draft draft, String directory) throws Stop {
        Walk walk = draft.walk;
        for (Step step : walk.copies()) {
            String target = step.copy().get().destination();
            Optional<Command> build =
                    walk.commands().stream().filter(Runtime::builds).findFirst();
            boolean root = target.equals("/") || directory.equals("/") && build.isPresent();
            if (root && step.copy().get().bringsAll()) {
                throw Stop.refuse(
                        Code.NOT_CARRIED,
                        step.span(),
                        "the application stands in `/`, where it cannot be told from the system",
                        "set WORKDIR to a directory of its own");
            }
        }
        if (directory.equals("/")) {
            throw Stop.refuse(
                    Code.NOT_CARRIED,
                    draft.launch.span(),
                    "the program runs in `/`, so what belongs to it cannot be told from the system",
                    "set WORKDIR to a directory of its own");
        }
        draft.carry(directory);
        for (Step step : walk.copies()) {
            String target = step.copy().get().destination();
            if (!target.equals("/")
                    && !Paths.isBelow(directory, target)
                    && !draft.carries(target)
                    && walk.commands().stream().anyMatch(it -> Paths.isBelow(it.directory(), target))) {
                draft.carry(target);
            } else if (!target.equals("/") && Paths.isBelow(directory, target) && !directory.equals(target)) {
                draft.carry(target);
            }
        }
    }
}
