package dev.slipway.lsp;

import dev.slipway.text.FileId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What earlier answers of a session said, for those that tell only what has changed since. Safe for all threads. */
final class Memory {
    /** The tokens of a document as they were last sent. */
    private record Sent(String id, int[] data) {
        Sent {
            Objects.requireNonNull(id);
            Objects.requireNonNull(data);
        }
    }

    /**
     * The diagnostics of a file that is not open.
     *
     * @param stamp tells whether the file is still the one that was checked
     */
    record Checked(String stamp, PulledDiagnostics.Full report) {
        Checked {
            Objects.requireNonNull(stamp);
            Objects.requireNonNull(report);
        }
    }

    private final Map<FileId, Sent> tokens = new HashMap<>();
    private final Map<FileId, Checked> checked = new HashMap<>();
    private Optional<List<Path>> dockerfiles = Optional.empty();
    private long lastId;

    /** Keeps {@code data}, which is not changed any more, as the last tokens of {@code file}; its result id. */
    synchronized String remember(FileId file, int[] data) {
        String id = Long.toString(++lastId);
        tokens.put(file, new Sent(id, data));
        return id;
    }

    /** The tokens that were sent as {@code id}; empty when others were sent since. */
    synchronized Optional<int[]> tokens(FileId file, String id) {
        return Optional.ofNullable(tokens.get(file))
                .filter(it -> it.id().equals(id))
                .map(Sent::data);
    }

    /** The Dockerfiles of the workspace as they were last found; {@code find} is asked when nobody looked since a change. */
    synchronized List<Path> dockerfiles(Supplier<List<Path>> find) {
        if (dockerfiles.isEmpty()) {
            dockerfiles = Optional.of(find.get());
        }
        return dockerfiles.get();
    }

    /** To be called when files on disk, settings or folders may have changed. */
    synchronized void diskChanged() {
        dockerfiles = Optional.empty();
        checked.clear();
    }

    synchronized Optional<Checked> checked(FileId file) {
        return Optional.ofNullable(checked.get(file));
    }

    synchronized void remember(FileId file, Checked found) {
        checked.put(file, found);
    }

    /** To be called when {@code file} is closed. */
    synchronized void forget(FileId file) {
        tokens.remove(file);
    }
}
