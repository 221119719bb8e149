package dev.slipway.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The output of a command that only lists: a line for each row, or a JSON array of them. */
final class Listing {
    /**
     * Prints {@code rows} in the format that was asked for.
     *
     * @param text a row as a line, with its line end
     * @param json a row as a JSON object
     */
    static <T> void print(
            Console console, Arguments arguments, List<T> rows, Function<T, String> text, Function<T, String> json)
            throws UsageException {
        console.print(
                arguments.isJson()
                        ? rows.stream().map(json).collect(Collectors.joining(",\n", "[\n", "\n]\n"))
                        : rows.stream().map(text).collect(Collectors.joining()));
    }

    private Listing() {}
}
