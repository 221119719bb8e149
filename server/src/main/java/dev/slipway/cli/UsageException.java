package dev.slipway.cli;

/** The command line cannot be obeyed; the message is one sentence that says what is wrong and what to do. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
