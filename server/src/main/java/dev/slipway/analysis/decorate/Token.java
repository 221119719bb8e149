package dev.slipway.analysis.decorate;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * A piece of text with a meaning.
 *
 * @param span never empty; it may reach over a line end only inside a heredoc
 * @param declaration whether a name is declared there
 * @param deprecated whether BuildKit advises against it
 */
public record Token(TextSpan span, Type type, boolean declaration, boolean deprecated) {
    /** What a piece of text is. */
    public enum Type {
        KEYWORD,
        COMMENT,
        /** A flag of an instruction or of a shell command. */
        FLAG,
        /** A key inside a value, as in mounts and labels. */
        KEY,
        STAGE,
        IMAGE,
        /** A directive's name, a continuation, a heredoc's name. */
        MACRO,
        TEXT,
        VARIABLE,
        OPERATOR,
        NUMBER,
        /** The name of a shell command. */
        COMMAND
    }

    public Token {
        Objects.requireNonNull(span);
        Objects.requireNonNull(type);
    }
}
