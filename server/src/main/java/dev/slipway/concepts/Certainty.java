package dev.slipway.concepts;

/** How a fact is known. */
public enum Certainty {
    /** Its source says so. */
    STATED,
    /** Its source, a program, was run and did so. */
    MEASURED,
    /** It follows from two sources; none of them says it in full. */
    DERIVED
}
