package dev.slipway.lsp;

import dev.slipway.analysis.Analysis;
import dev.slipway.analysis.World;
import dev.slipway.lint.Finding;
import dev.slipway.text.FileId;
import java.util.ArrayList;
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
    private final Supplier<World> world;
    private final Supplier<ClientProfile> client;
    private final Executor pool;
    private final Consumer<PublishDiagnosticsParams> out;
    private final Set<FileId> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param world the newest snapshot whenever it is asked
     * @param pool runs the checks
     */
    Publisher(
            Supplier<World> world,
            Supplier<ClientProfile> client,
            Executor pool,
            Consumer<PublishDiagnosticsParams> out) {
        this.world = Objects.requireNonNull(world);
        this.client = Objects.requireNonNull(client);
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
        World seen = world.get();
        Optional<Analysis> analysis = seen.analysis(file);
        if (analysis.isEmpty()) {
            return;
        }
        ToProtocol toProtocol =
                new ToProtocol(seen, file, analysis.get().subject().tree(), client.get());
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Finding finding : analysis.get().findings()) {
            diagnostics.add(toProtocol.diagnostic(finding));
        }
        Integer version = seen.version(file).orElse(null);
        synchronized (this) {
            if (world.get().analysis(file).equals(analysis)) {
                out.accept(new PublishDiagnosticsParams(file.uri(), diagnostics, version));
            }
        }
    }
}
