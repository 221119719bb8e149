package dev.slipway.catalogue;

import java.util.Objects;

/**
 * A path that a command reads or writes. A path that is not absolute is relative to the working directory of the
 * command. It may start with a variable of the environment such as {@code $GOPATH}, and {@code $PYTHON_PREFIX} stands
 * for the prefix of the Python that runs; it may hold globs and variables that stand in the command itself.
 *
 * @param path empty for {@link Kind#OPEN}
 */
public record Effect(Kind kind, String path) {
    /** How far it reaches. */
    public enum Kind {
        /** Just this file. */
        EXACT,
        /** The directory and anything below it. */
        BELOW,
        /** The path, or a file in it when it is a directory. */
        INTO,
        /** The path is gone afterwards. */
        GONE,
        /** The owner or mode of the path changes. */
        ATTRIBUTES,
        /** Anywhere. */
        OPEN
    }

    public Effect {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
    }
}
