package dev.slipway.cli;

import java.util.Objects;

/**
 * An option of a command.
 *
 * @param name without the dashes
 * @param value what help calls its value; empty for a switch
 * @param help what it does, in a few words
 */
record Option(String name, String value, String help) {
    /** Asked for with {@link Arguments#isJson}. */
    static final Option TEXT_OR_JSON = new Option("format", "FORMAT", "text, json (default text)");

    Option {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(help);
    }

    boolean takesValue() {
        return !value.isEmpty();
    }
}
