package dev.slipway.text;

import java.util.Objects;

/**
 * Names a file: the client's URI, kept as it was sent. Two spellings of one file are two ids; only the workspace turns
 * {@code file:} URIs into paths.
 */
public record FileId(String uri) implements Comparable<FileId> {
    public FileId {
        Objects.requireNonNull(uri);
    }

    @Override
    public int compareTo(FileId other) {
        return uri.compareTo(other.uri);
    }

    @Override
    public String toString() {
        return uri;
    }
}
