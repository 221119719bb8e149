package dev.slipway.catalogue;

/** The C library that the binaries of an image are linked against. */
public enum Libc {
    GLIBC,
    MUSL,
    /** There is none: only static binaries run. */
    NONE,
    UNKNOWN
}
