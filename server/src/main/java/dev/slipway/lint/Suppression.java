package dev.slipway.lint;

import dev.slipway.text.TextSpan;
import java.util.List;

/**
 * A comment, or a directive, that asks for silence.
 *
 * @param names rule names as written; empty for all
 * @param reach what it speaks of, absolute
 * @param touching whether a finding need only touch {@code reach}; otherwise it must start in it
 */
record Suppression(Dialect dialect, List<String> names, TextSpan reach, boolean touching) {
    /** Whose comment it is. */
    enum Dialect {
        /** {@code check=} in the header: all of BuildKit's checks obey it. */
        BUILDKIT_FILE,
        /** {@code check=} above an instruction: checks of the whole file do not obey it. */
        BUILDKIT_INSTRUCTION,
        /** Our own; the only one that may hide what the parser refuses. */
        SLIPWAY,
        /** Any other linter's. */
        OTHER
    }

    Suppression {
        names = List.copyOf(names);
    }

    boolean reaches(TextSpan span) {
        if (touching) {
            return span.start() <= reach.end() && span.end() > reach.start();
        }
        return reach.contains(span.start()) || span.isEmpty() && span.start() == reach.end();
    }
}
