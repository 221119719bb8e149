package dev.slipway.shell;

/**
 * Where a simple command stands among the others.
 *
 * @param depth how many compound commands and substitutions are around it
 * @param inSubstitution whether it stands inside {@code $( )}, backquotes or {@code <( )}
 * @param inSubshell whether it stands inside {@code ( )}
 * @param inFunction whether it stands in the body of a function
 * @param isCondition whether its result decides an {@code if}, {@code while} or {@code until}
 * @param pipelineIndex its place in the pipeline it is directly in, from 0
 * @param pipelineLength how many commands that pipeline has; 1 when it is in none
 * @param isNegated whether that pipeline is behind {@code !}
 * @param before what joins it, or its pipeline, to what stands before
 * @param after what joins it, or its pipeline, to what follows
 */
public record CommandContext(
        int depth,
        boolean inSubstitution,
        boolean inSubshell,
        boolean inFunction,
        boolean isCondition,
        int pipelineIndex,
        int pipelineLength,
        boolean isNegated,
        Separator before,
        Separator after) {
    /** A command that stands alone. */
    public static final CommandContext ALONE =
            new CommandContext(0, false, false, false, false, 0, 1, false, Separator.NONE, Separator.NONE);

    /** Whether it is one of several commands of a pipeline. */
    public boolean isPiped() {
        return pipelineLength > 1;
    }

    /** Whether it stands at the top of the script, under no other command. */
    public boolean isTopLevel() {
        return depth == 0;
    }

    CommandContext inside(boolean substitution, boolean subshell, boolean function, boolean condition) {
        return new CommandContext(
                depth + 1,
                inSubstitution || substitution,
                inSubshell || subshell,
                inFunction || function,
                condition || isCondition && !substitution,
                0,
                1,
                false,
                Separator.NONE,
                Separator.NONE);
    }

    CommandContext piped(int index, int length, boolean negated) {
        return new CommandContext(
                depth, inSubstitution, inSubshell, inFunction, isCondition, index, length, negated, before, after);
    }

    CommandContext joined(Separator left, Separator right) {
        return new CommandContext(
                depth,
                inSubstitution,
                inSubshell,
                inFunction,
                isCondition,
                pipelineIndex,
                pipelineLength,
                isNegated,
                left,
                right);
    }
}
