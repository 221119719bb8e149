package dev.slipway.graph;

import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code FROM x}, {@code COPY --from=x} or {@code RUN --mount=from=x} names, found as BuildKit finds it
 * (dockerfile2llb/convert.go, findStateByName and findStateByIndex).
 */
public sealed interface StageReference {
    Site site();

    /** Where the name stands in the file. */
    default TextSpan span() {
        return site().span();
    }

    /** Where a reference stands. Each has its own rules. */
    enum Kind {
        /** Finds earlier stages only, in the exact lower case they are stored in. */
        FROM,
        /** Finds any stage by index or by name in any casing; the last of a name. */
        COPY,
        /** Finds any stage by name in any casing; the last of a name. */
        MOUNT
    }

    /**
     * The place of a reference.
     *
     * @param span absolute; of the name alone
     * @param written the text that is looked up, variables expanded where they may be
     * @param stage the index of the stage it stands in; for FROM the stage it starts
     * @param trigger whether it stands in an ONBUILD, so that it is looked up in another build
     */
    record Site(Kind kind, TextSpan span, String written, int stage, PlacedInstruction instruction, boolean trigger) {
        public Site {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(span);
            Objects.requireNonNull(written);
            Objects.requireNonNull(instruction);
        }
    }

    /** A stage of this file. It may be the stage itself or a later one, which BuildKit refuses. */
    record ToStage(Site site, Stage stage) implements StageReference {
        public boolean isOwn() {
            return stage.index() == site.stage();
        }

        public boolean isLater() {
            return stage.index() > site.stage();
        }
    }

    /** An image; {@code image} is empty when the text is no image reference. */
    record ToImage(Site site, Optional<ImageReference> image) implements StageReference {}

    /** A named build context that the build is given. */
    record ToContext(Site site, String name) implements StageReference {}

    /** {@code FROM scratch}: nothing. */
    record ToScratch(Site site) implements StageReference {}

    /** An index that no stage has. */
    record NoSuchIndex(Site site, int index) implements StageReference {}

    /** A variable where BuildKit expands none, since stages are linked before variables have values. */
    record Variable(Site site) implements StageReference {}

    /** A FROM whose variables give no text, or cannot be expanded. */
    record Unresolved(Site site, String reason) implements StageReference {}
}
