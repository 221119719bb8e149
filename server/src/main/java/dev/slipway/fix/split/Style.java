package dev.slipway.fix.split;

/** How much of the build reaches the final stage. */
public enum Style {
    /** Only what the command needs. */
    SLIM,
    /** The whole application directory on the run-time image. */
    CONSERVATIVE
}
