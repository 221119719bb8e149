package dev.slipway.cli;

import java.util.List;

/** One thing the program does. */
interface Command {
    String name();

    /** What it does, in a few words. */
    String summary();

    /** What may follow its name, options aside. */
    String operands();

    /** What help says below the options; a few lines, or nothing. */
    default String notes() {
        return "";
    }

    List<Option> options();

    /** Does it, and says what to exit with. */
    int run(Arguments arguments, Console console) throws UsageException;
}
