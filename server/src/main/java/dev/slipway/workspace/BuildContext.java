package dev.slipway.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files a build may copy. Paths are relative, with forward slashes. Nothing here throws: what cannot be read is not
 * there.
 */
public interface BuildContext {
    /** A context that nobody knows: every question stays open. */
    BuildContext UNKNOWN = new BuildContext() {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.empty();
        }

        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public List<String> list(String directory) {
            return List.of();
        }
    };

    /** The folder it is, absolute; empty where it is none on disk. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** Whether the context can be read at all; if not, absence proves nothing. */
    boolean isKnown();

    /** The text of a file of at most one megabyte; empty when it is missing, larger, or no text. */
    Optional<String> read(String path);

    /** Whether a file or directory is there. */
    boolean exists(String path);

    /** The names in a directory, directories with a slash at their end, sorted; empty when it is missing. */
    List<String> list(String directory);
}
