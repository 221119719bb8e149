package dev.slipway.catalogue;

import java.util.Objects;

/**
 * A release of a distribution.
 *
 * @param name as tags write it: {@code bookworm}, {@code noble}, {@code alpine3.17}
 * @param distribution {@code debian}, {@code ubuntu}, {@code alpine}, ...
 * @param version the number of the release; empty when it has none yet
 * @param libcVersion dotted, for glibc only; empty otherwise
 * @param moving whether the name will mean another release one day, as {@code stable} does
 */
public record Suite(String name, String distribution, String version, Libc libc, String libcVersion, boolean moving) {
    public Suite {
        Objects.requireNonNull(name);
        Objects.requireNonNull(distribution);
        Objects.requireNonNull(version);
        Objects.requireNonNull(libc);
        Objects.requireNonNull(libcVersion);
    }

    /**
     * Whether a binary that was linked here finds all it needs of the C library on {@code other}: the same library, not
     * older. Says nothing of other libraries.
     */
    public boolean libcRunsOn(Suite other) {
        if (libc != other.libc) {
            return false;
        }
        return switch (libc) {
            case GLIBC -> isAtMost(libcVersion, other.libcVersion);
            case MUSL -> isAtMost(version, other.version);
            case NONE -> true;
            case UNKNOWN -> false;
        };
    }

    private static boolean isAtMost(String mine, String other) {
        if (mine.equals(other)) {
            return true;
        }
        return Version.parse(mine)
                .flatMap(it -> Version.parse(other).map(it::isAtMost))
                .orElse(false);
    }
}
