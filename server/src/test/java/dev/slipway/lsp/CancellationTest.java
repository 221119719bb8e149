package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.slipway.analysis.World;
import dev.slipway.config.Settings;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks at many files stops behind the one it is at when the client has cancelled. */
class CancellationTest {
    private static final int FILES = 20;
    private static final int SEEN = 5;

    private final List<FileId> looked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aSearchForSymbolsStops() throws IOException {
        Snapshot snapshot = cancelledOnTheWay();
        assertThrows(CancellationException.class, () -> SymbolAnswers.workspaceSymbols(params(), snapshot));
        assertEquals(SEEN, looked.size());
    }

    @Test
    void aCheckOfTheWorkspaceStopsAndSaysSo() throws IOException {
        Snapshot snapshot = cancelledOnTheWay();
        assertThrows(CancellationException.class, () -> PulledDiagnostics.workspace(params(), snapshot));
        assertEquals(SEEN, looked.size());
        assertEquals("end", told.get(told.size() - 1), "a progress that was begun is ended");
    }

    private static Params params() {
        JsonObject params = new JsonObject();
        params.addProperty("query", "");
        params.addProperty("workDoneToken", "t");
        return new Params(params, new Gson());
    }

    /** A workspace of many files whose client cancels once it has seen a few. */
    private Snapshot cancelledOnTheWay() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("Dockerfile." + i), "FROM alpine:3.20 AS s" + i + "\n");
        }
        World world = World.start(new Linter(Rules.ALL), new CountingDisk(), Settings.DEFAULT);
        return new Snapshot(
                world,
                ClientProfile.MINIMAL,
                EditorSettings.DEFAULT,
                List.of(new FileId(folder.toUri().toString())),
                new ListeningClient(),
                new Memory(),
                () -> looked.size() >= SEEN);
    }

    private final class CountingDisk implements World.Inputs {
        @Override
        public BuildContext context(FileId file) {
            looked.add(file);
            return BuildContext.UNKNOWN;
        }

        @Override
        public Settings settings(FileId file, Settings client) {
            return client;
        }
    }

    private final class ListeningClient implements Client {
        @Override
        public void notify(String method, Object params) {
            JsonObject value = ((JsonObject) params).getAsJsonObject("value");
            told.add(value.get("kind").getAsString());
        }

        @Override
        public CompletableFuture<Object> request(String method, Object params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Gson gson() {
            return new Gson();
        }

        @Override
        public void log(String message) {
            throw new AssertionError(message);
        }

        @Override
        public void failed(String what, Throwable why) {
            throw new AssertionError(what, why);
        }
    }
}
