package dev.slipway.lsp;

import dev.slipway.text.FileId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Pushes diagnostics, the latest only: a file that changes while it is checked is checked again, and what was found before
 * is never sent.
 */
final class Publisher {
    private final Supplier<Snapshot> snapshot;
    private final Executor pool;
    private final Consumer<PublishDiagnosticsParams> out;
    private final Set<FileId> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param snapshot the newest whenever it is asked
     * @param pool runs the checks
     */
    Publisher(Supplier<Snapshot> snapshot, Executor pool, Consumer<PublishDiagnosticsParams> out) {
        this.snapshot = Objects.requireNonNull(snapshot);
        this.pool = Objects.requireNonNull(pool);
        this.out = Objects.requireNonNull(out);
    }

    /** To be called when {@code file} is another than before. */
    void changed(FileId file) {
        if (waiting.add(file)) {
            pool.execute(() -> {
                waiting.remove(file);
                check(file);
            });
        }
    }

    /** To be called when {@code file} is no longer part of the world. */
    void closed(FileId file) {
        synchronized (this) {
            out.accept(new PublishDiagnosticsParams(file.uri(), List.of()));
        }
    }

    private void check(FileId file) {
        Snapshot seen = snapshot.get();
        Optional<View> view = seen.view(file);
        if (view.isEmpty()) {
            return;
        }
        List<Diagnostic> diagnostics = DiagnosticAnswers.diagnostics(view.get());
        Integer version = seen.world().version(file).orElse(null);
        synchronized (this) {
            if (snapshot.get()
                    .world()
                    .analysis(file)
                    .filter(it -> it == view.get().analysis())
                    .isPresent()) {
                out.accept(new PublishDiagnosticsParams(file.uri(), diagnostics, version));
            }
        }
    }
}
