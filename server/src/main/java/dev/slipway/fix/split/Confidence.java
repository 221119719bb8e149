package dev.slipway.fix.split;

/** How sure it is that the split image behaves as before, surest first. */
public enum Confidence {
    HIGH,
    /** Sure but for one thing that the caveat names. */
    MEDIUM,
    /** For people who ask for it by command. */
    LOW;

    Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
