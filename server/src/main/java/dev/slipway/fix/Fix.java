package dev.slipway.fix;

import dev.slipway.text.Edits;
import java.util.Objects;
import java.util.Optional;

/**
 * A change to offer.
 *
 * @param title what it does, in the imperative, as a menu shows it
 * @param preferred whether it is the obvious thing to do, so that a key may apply it at once
 * @param confirmation one sentence why somebody should look before applying it; empty where there is nothing to decide
 * @param edits what it changes; computed against the text of the analysis that offered it
 */
public record Fix(
        String title, Kind kind, Safety safety, boolean preferred, Optional<String> confirmation, Edits edits) {
    /** Where a menu lists a fix. */
    public enum Kind {
        QUICKFIX,
        REFACTOR_REWRITE,
        REFACTOR_EXTRACT,
        REFACTOR_INLINE,
        /** All of a file at once. */
        SOURCE_FIX_ALL
    }

    /** What a fix does to the image that is built. */
    public enum Safety {
        /** Identical configuration and files. */
        SAME,
        /** Files differ only below package managers' cache folders. */
        TRIM,
        /** Anything else: somebody has to look. */
        REVIEW
    }

    public Fix {
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(safety);
        Objects.requireNonNull(confirmation);
        Objects.requireNonNull(edits);
    }

    /** A quick fix that mends the finding it belongs to. */
    public static Fix quick(String title, Safety safety, Edits edits) {
        return new Fix(title, Kind.QUICKFIX, safety, true, Optional.empty(), edits);
    }
}
