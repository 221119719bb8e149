package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.List;

/**
 * A command made of commands.
 *
 * @param name the function's name or the loop's variable, else empty
 * @param parts the lists of commands inside, in text order
 * @param words the words that are neither commands nor keywords: what a loop runs over, the subject and patterns of a
 *     {@code case}, the operands of {@code [[ ]]} and {@code (( ))}
 * @param redirections those behind the whole command
 */
public record Compound(
        Kind kind, TextSpan span, String name, List<Part> parts, List<ShellWord> words, List<Redirection> redirections)
        implements ShellNode {
    public Compound {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    /** What kind of command it is. */
    public enum Kind {
        SUBSHELL,
        GROUP,
        IF,
        /** {@code for} and {@code select}. */
        FOR,
        WHILE,
        UNTIL,
        CASE,
        FUNCTION,
        /** {@code [[ … ]]}. */
        TEST,
        /** {@code (( … ))}. */
        ARITHMETIC
    }

    /** A list inside; {@code isCondition} when its result only decides what runs next. */
    public record Part(boolean isCondition, ShellNode body) {}
}
