package dev.slipway.text;

import java.util.Objects;

/** A span of one file. */
public record Location(FileId file, TextSpan span) {
    public Location {
        Objects.requireNonNull(file);
        Objects.requireNonNull(span);
    }
}
