package dev.slipway.lint;

/** How bad a finding is, worst first. */
public enum Severity {
    /** The build fails, or does not do what is written. */
    ERROR,
    WARNING,
    INFO;

    /** As reports and configuration write it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether this is at least as bad as {@code other}. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
