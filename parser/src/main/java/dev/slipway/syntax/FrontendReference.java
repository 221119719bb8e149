package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * The frontend that a file asks BuildKit to read it with. A file for another frontend need not be a Dockerfile at all.
 *
 * @param reference an image, such as {@code docker/dockerfile:1}
 * @param commandLine the whole value; what stands behind the reference tells the frontend something
 * @param span where the value stands in the file
 */
public record FrontendReference(String reference, String commandLine, TextSpan span) {
    public FrontendReference {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(commandLine);
        Objects.requireNonNull(span);
    }
}
