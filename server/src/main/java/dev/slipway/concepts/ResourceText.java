package dev.slipway.concepts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a resource of this package.
 *
 * @param name the file's name, for error messages
 * @param lines without line ends
 */
record ResourceText(String name, List<String> lines) {
    /** Reads a resource; throws {@link IllegalStateException} if it is missing, which is a packaging error. */
    static ResourceText read(String name) {
        try (InputStream stream = ResourceText.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + ": resource is missing");
            }
            return of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static ResourceText of(String name, String text) {
        return new ResourceText(name, text.lines().toList());
    }

    /** An error in this file; the line is 1-based. */
    IllegalStateException error(int line, String message) {
        return new IllegalStateException(name + ":" + line + ": " + message);
    }
}
