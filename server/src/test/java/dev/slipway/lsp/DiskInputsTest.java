package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.text.FileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server knows of a build context while somebody types. */
class DiskInputsTest {
    @TempDir
    Path folder;

    private final AtomicLong now = new AtomicLong();
    private final DiskInputs inputs = new DiskInputs(new Linter(Rules.ALL).names(), now::get);

    private Optional<String> read(String path) {
        FileId file = new FileId(folder.resolve("Dockerfile").toUri().toString());
        return inputs.context(file).read(path);
    }

    @Test
    void keystrokesReadNoDisk() throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "one");
        assertEquals(Optional.of("one"), read(".dockerignore"));
        Files.writeString(folder.resolve(".dockerignore"), "two");
        now.addAndGet(DiskInputs.FRESH_NANOS - 1);
        assertEquals(Optional.of("one"), read(".dockerignore"), "what was read holds for a moment");
    }

    @Test
    void aChangeThatNobodyReportsIsSeenSoon() throws IOException {
        assertEquals(Optional.empty(), read(".dockerignore"));
        Files.writeString(folder.resolve(".dockerignore"), "one");
        now.addAndGet(DiskInputs.FRESH_NANOS);
        assertEquals(Optional.of("one"), read(".dockerignore"));
    }

    @Test
    void anotherObjectSeesTheDiskAtOnce() throws IOException {
        assertEquals(Optional.empty(), read("file"));
        Files.writeString(folder.resolve("file"), "there");
        FileId file = new FileId(folder.resolve("Dockerfile").toUri().toString());
        assertEquals(
                Optional.of("there"),
                new DiskInputs(new Linter(Rules.ALL).names()).context(file).read("file"));
    }
}
