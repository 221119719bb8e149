package dev.slipway.catalogue;

import java.util.Objects;

/** The run-time image for what another image built. */
public sealed interface Sibling {
    /** Why no sibling can be named. */
    enum Reason {
        /** The image is not in the catalogue, or not one that programs are built in. */
        UNKNOWN_BASE,
        /** The tag does not tell the version or the suite that the sibling's tag needs. */
        UNKNOWN_VERSION,
        /** The family has no run-time image. */
        NO_SIBLING,
        /** A Windows image. */
        WINDOWS
    }

    /**
     * There is one.
     *
     * @param reference to write after FROM: the registry prefix of the build image kept, no digest
     * @param moving whether either tag may mean another release later, so that the two may drift apart
     */
    record Found(String reference, boolean moving) implements Sibling {
        public Found {
            Objects.requireNonNull(reference);
        }
    }

    /** The image is lean already: it is its own run-time image. */
    record Same() implements Sibling {}

    /** None can be named without guessing; {@code why} is one sentence for people. */
    record Unknown(Reason reason, String why) implements Sibling {
        public Unknown {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(why);
        }
    }
}
