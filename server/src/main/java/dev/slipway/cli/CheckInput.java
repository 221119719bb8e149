package dev.slipway.cli;

import dev.slipway.text.FileId;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to check.
 *
 * @param path where it is; for standard input where its configuration is looked for
 * @param shown what reports call it
 * @param isStdin whether its text comes from standard input
 * @param isPlaced whether its directory is the build context
 */
record CheckInput(Path path, String shown, boolean isStdin, boolean isPlaced) {
    CheckInput {
        Objects.requireNonNull(path);
        Objects.requireNonNull(shown);
    }

    FileId id() {
        return new FileId(path.toUri().toString());
    }
}
