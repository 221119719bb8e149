package dev.slipway.fix.split;

import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The ARGs that the final stage repeats: those that its instructions use, and those that these are built from. */
final class RepeatedArguments {
    private RepeatedArguments() {}

    /**
     * Finds them among the steps up to {@code lastBuild}; those behind it are in the final stage anyway.
     *
     * @param isInFinal whether a step stands in the final stage
     */
    static Set<Integer> of(Walk walk, int lastBuild, Predicate<Step> isInFinal) {
        Set<Integer> found = new TreeSet<>();
        for (int i = lastBuild; i >= 0; i--) {
            Step step = walk.steps().get(i);
            if (step.placed().instruction() instanceof Instruction.Arg arg
                    && arg.entries().stream().anyMatch(it -> isUsed(walk, it, step, isInFinal, found))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isUsed(Walk walk, KeyValue entry, Step arg, Predicate<Step> isInFinal, Set<Integer> found) {
        for (Step step : walk.steps().subList(arg.index() + 1, walk.steps().size())) {
            // The command is run by a shell that does not know the ARG.
            boolean command = step.kind() == Keyword.CMD || step.kind() == Keyword.ENTRYPOINT;
            boolean there = isInFinal.test(step) && !command || found.contains(step.index());
            if (there && Expand.uses(step.placed().item().text(), entry.key().text())) {
                return true;
            }
        }
        return false;
    }
}
