package dev.slipway.catalogue;

/** What a builder makes of a feature. */
public enum BuilderSupport {
    /** It has it. */
    YES,
    /** It does not know it, and the build fails. */
    NO,
    /** It knows it and stops the build. */
    REFUSED,
    /** It takes it and does nothing. */
    IGNORED,
    /** It reads something else from it. */
    WRONG,
    /** It does something else. */
    DIFFERS,
    /** Nobody tried. */
    UNCERTAIN
}
