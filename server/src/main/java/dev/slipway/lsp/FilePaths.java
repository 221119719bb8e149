package dev.slipway.lsp;

import dev.slipway.text.FileId;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths of files on this machine. */
final class FilePaths {
    /** The path that a {@code file:} URI names; empty for every other, and for one that is no path here. */
    static Optional<Path> of(FileId file) {
        if (!file.uri().startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(file.uri())));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private FilePaths() {}
}
