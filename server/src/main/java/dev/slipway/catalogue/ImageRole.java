package dev.slipway.catalogue;

/** What an image is made for. */
public enum ImageRole {
    /** Compilers or build tools: for the stage that builds. */
    SDK,
    /** What a built program needs to run, and little else. */
    RUNTIME,
    /** A plain distribution. */
    OS,
    /** A finished server that is configured and fed with files. */
    SERVER
}
