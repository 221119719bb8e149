package dev.slipway.graph;

import java.util.Objects;

/**
 * Something with a name that a file declares or reads.
 *
 * @param name as declared
 * @param scope tells equal names apart: the stage that declares it, or -1 for what holds in the whole file
 */
public record Symbol(Kind kind, String name, int scope) {
    /** What a symbol is. */
    public enum Kind {
        STAGE,
        BUILD_ARGUMENT,
        ENVIRONMENT_VARIABLE,
        HEREDOC,
        NAMED_CONTEXT,
        /** A variable that is read although no line of the file that holds there declares it. */
        UNDECLARED
    }

    public static final int WHOLE_FILE = -1;

    public Symbol {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    public boolean isVariable() {
        return kind == Kind.BUILD_ARGUMENT || kind == Kind.ENVIRONMENT_VARIABLE;
    }
}
