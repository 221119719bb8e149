package dev.slipway.cli;

/** What the program exits with; a promise to scripts. */
final class ExitCode {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int ERROR = 2;
    static final int NOTHING_TO_DO = 3;

    private ExitCode() {}
}
