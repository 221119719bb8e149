package dev.slipway.config;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * Something wrong in a configuration file.
 *
 * @param span where in that file's text
 * @param message names the remedy, not the file
 */
public record ConfigProblem(Kind kind, TextSpan span, String message) {
    /** What a problem keeps from working. */
    public enum Kind {
        /** A key or value that cannot be used; the rest of the file works. */
        INVALID,
        /** A rule name that nobody knows, so that it does nothing. */
        UNKNOWN_RULE,
        /** A key of another tool's file that says nothing here; what to do instead is in the message. */
        PASSED_OVER
    }

    public ConfigProblem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
    }
}
