package dev.slipway.concepts;

/** How lasting the product feature is that a concept is about. */
public enum Status {
    /** Generally available. */
    GA,
    /** A preview, which may change or go. */
    PREVIEW,
    /** Announced to end. */
    RETIRING
}
