package dev.slipway.lint;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * A comment, or a directive, that asks for silence.
 *
 * @param names what it names; empty when it asks for silence about everything
 * @param reach what it speaks of, absolute
 * @param touching whether a finding need only touch {@code reach}; otherwise it must start in it
 * @param comment the comment without its line end, absolute; empty for what is not in the file
 */
record Suppression(Dialect dialect, List<Name> names, TextSpan reach, boolean touching, Optional<TextSpan> comment) {
    /** A rule's name as written, and where. */
    record Name(String text, TextSpan span) {}

    /** Whose comment it is. */
    enum Dialect {
        /** {@code check=} in the header: all of BuildKit's checks obey it. */
        BUILDKIT_FILE,
        /** {@code check=} above an instruction: checks of the whole file do not obey it. */
        BUILDKIT_INSTRUCTION,
        /** Our own; the only one that may hide what the parser refuses. */
        SLIPWAY,
        HADOLINT,
        /** {@code dockerfile-utils: ignore}. */
        UTILS,
        /** Any other linter's. */
        OTHER;

        boolean isBuildKit() {
            return this == BUILDKIT_FILE || this == BUILDKIT_INSTRUCTION;
        }
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

    /** Whether it speaks of everything, or {@code doc} is among its names. */
    boolean means(RuleDoc doc) {
        return names.isEmpty() || names.stream().anyMatch(it -> doc.isNamed(it.text()));
    }
}
