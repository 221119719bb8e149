package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * A part of a word that the shell replaces when it runs.
 *
 * @param name the variable or special parameter of a {@code PARAMETER}, else empty
 * @param operator of {@code ${name…}}: {@code :-}, {@code #}, {@code //} and so on; empty when there is none
 * @param isQuoted whether it stands in double quotes, so that its value stays one word
 * @param nested the expansions inside, as in {@code ${a:-$b}} and {@code $((c + 1))}
 * @param body the commands of a {@code COMMAND} or {@code PROCESS}
 */
public record Expansion(
        Kind kind,
        TextSpan span,
        String name,
        String operator,
        boolean isQuoted,
        List<Expansion> nested,
        Optional<CommandList> body) {
    public Expansion {
        nested = List.copyOf(nested);
    }

    /** Whether it also sets the variable when that has no value. */
    public boolean assigns() {
        return operator.equals("=") || operator.equals(":=");
    }

    /** What is put in its place. */
    public enum Kind {
        /** The value of a variable or special parameter. */
        PARAMETER,
        /** The output of commands. */
        COMMAND,
        /** The result of a calculation. */
        ARITHMETIC,
        /** The name of a pipe to or from commands, {@code <( )} and {@code >( )}. */
        PROCESS
    }
}
