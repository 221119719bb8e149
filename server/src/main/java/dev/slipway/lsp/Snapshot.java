package dev.slipway.lsp;

import dev.slipway.analysis.World;
import dev.slipway.text.FileId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What every handler may use: the world of the request's place in the queue, and whom it speaks to.
 *
 * @param editor what the user wants to see in the editor
 * @param folders the folders the client has open
 * @param client to send messages; a handler that does so answers with a future
 * @param memory what earlier answers said
 * @param isOver whether nobody waits for this answer any more
 */
record Snapshot(
        World world,
        ClientProfile profile,
        EditorSettings editor,
        List<FileId> folders,
        Client client,
        Memory memory,
        BooleanSupplier isOver) {
    Snapshot {
        Objects.requireNonNull(world);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(editor);
        folders = List.copyOf(folders);
        Objects.requireNonNull(client);
        Objects.requireNonNull(memory);
        Objects.requireNonNull(isOver);
    }

    /**
     * To be called between two files by what looks at many; what looks at one is done within milliseconds.
     *
     * @throws CancellationException when the client has cancelled the request
     */
    void stopIfOver() {
        if (isOver.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Empty for a document that is not open. */
    Optional<View> view(FileId file) {
        return world.analysis(file).map(analysis -> View.of(this, file, analysis));
    }
}
