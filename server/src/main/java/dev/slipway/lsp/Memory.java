package dev.slipway.lsp;

import dev.slipway.text.FileId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What earlier answers of a session said, for those that tell only what has changed since. Safe for all threads. */
final class Memory {
    /** The tokens of a document as they were last sent. */
    private record Sent(String id, int[] data) {
        Sent {
            Objects.requireNonNull(id);
            Objects.requireNonNull(data);
        }
    }

    private final Map<FileId, Sent> tokens = new HashMap<>();
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

    /** To be called when {@code file} is closed. */
    synchronized void forget(FileId file) {
        tokens.remove(file);
    }
}
