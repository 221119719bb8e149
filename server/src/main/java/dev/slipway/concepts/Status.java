package dev.slipway.concepts;

import java.util.Locale;

/** How lasting the product feature is that a concept is about. */
public enum Status {
    /** Generally available. */
    GA,
    /** A preview, which may change or go. */
    PREVIEW,
    /** Announced to end. */
    RETIRING;

    /** As it is marked beside a text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
