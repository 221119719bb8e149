package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import java.util.Optional;
import java.util.Set;

/** The directory of an application whose sources run. */
final class AppTree {
    /** Where package managers put dependencies in the directory of an application. */
    private static final Set<String> INSTALLED = Set.of("vendor", "bundle", "node_modules");

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

    /**
     * The same for sources that an interpreter runs: those that were copied before the last build command are carried,
     * later ones are copied in the final stage.
     */
    static void carryOnce(Draft draft, String directory) throws Stop {
        Walk walk = draft.walk;
        int last = walk.steps().stream()
                .filter(step -> step.commands().stream().anyMatch(it -> it.phase() == Phase.DEPS || Runtime.builds(it)))
                .reduce((a, b) -> b)
                .map(Step::index)
                .orElse(-1);
        boolean later = walk.copies().stream()
                .anyMatch(it -> it.index() > last
                        && it.copy().get().bringsAll()
                        && it.copy().get().destination().equals(directory));
        boolean before = walk.copies().stream()
                .anyMatch(it -> it.index() < last
                        && Paths.isBelow(it.copy().get().destination(), directory)
                        && !directory.equals("/"));
        boolean writes = walk.commands().stream()
                .anyMatch(it -> it.phase() == Phase.DEPS
                        && it.writes().stream()
                                .anyMatch(w -> w.kind() == Effect.Kind.BELOW
                                        && Paths.isBelow(w.path(), directory)
                                        && INSTALLED.contains(
                                                w.path().substring(w.path().lastIndexOf('/') + 1))));
        boolean builds = walk.commands().stream().anyMatch(Runtime::builds);
        if (before && !later || builds || writes && !directory.equals("/")) {
            carry(draft, directory);
        }
    }
}
