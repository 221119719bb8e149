package dev.slipway.catalogue;

/** What a command does for an image. */
public enum Phase {
    /** Sets the system up for building only. */
    SYS_BUILD,
    /** Sets the system up; for a package manager the packages tell what for. */
    SYS_RUN,
    /** Fetches or installs what the program depends on. */
    DEPS,
    /** Brings sources or archives in. */
    SOURCE,
    BUILD,
    TEST,
    /** Takes away what is not needed any more. */
    CLEAN,
    /** Moves files about or changes them: belongs to the phase of the files. */
    FILES,
    /** Changes no file. */
    NEUTRAL,
    /** Known by name, but what it does depends on files that the catalogue cannot see. */
    UNKNOWN
}
