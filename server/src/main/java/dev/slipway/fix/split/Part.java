package dev.slipway.fix.split;

/** Where one command of a RUN belongs. */
enum Part {
    BUILD,
    TEST,
    /** Sets up the system for the program: needed in the final stage, perhaps in the build too. */
    SYSTEM,
    /** Changes nothing that stays: goes along with its neighbours. */
    NEUTRAL,
    /** Fetches the index of a package manager: goes along, and is needed wherever packages are. */
    INDEX
}
