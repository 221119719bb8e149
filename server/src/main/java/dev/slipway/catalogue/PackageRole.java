package dev.slipway.catalogue;

/** What a package is for. */
public enum PackageRole {
    /** Compilers, headers, tools that only a build needs. */
    BUILD,
    /** Needed by the program while it runs. */
    RUNTIME,
    /** A tool that a build often needs, and a program sometimes. */
    EITHER,
    /** Not in the catalogue. */
    UNKNOWN
}
