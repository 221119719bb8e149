package dev.slipway.catalogue;

/** Which of the run-time images of a family is wanted. */
public enum RuntimeKind {
    /** The one that runs every program the build image can make. */
    STANDARD,
    /** A smaller one for programs that use no web framework; the same as {@link #STANDARD} where there is no such. */
    CONSOLE
}
