package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.config.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFilesTest {
    @TempDir
    Path root;

    private final ConfigFiles files = new ConfigFiles(name -> Optional.empty());

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(root.resolve("repo/.git"));
        Files.createDirectories(root.resolve("repo/a/b"));
        Files.writeString(root.resolve(".slipway.yaml"), "target: outside\n");
    }

    private Optional<String> target(String directory) {
        return files.of(root.resolve(directory)).flatMap(it -> it.layer().target());
    }

    @Test
    void theSearchEndsAtTheRepository() {
        assertEquals(Optional.empty(), files.of(root.resolve("repo/a/b")));
        assertEquals(Optional.of("outside"), target("."));
    }

    @Test
    void theNearestFileWins() throws IOException {
        Files.writeString(root.resolve("repo/.slipway.yaml"), "target: top\n");
        Files.writeString(root.resolve("repo/a/.slipway.yaml"), "target: a\n");
        assertEquals(Optional.of("top"), target("repo"));
        assertEquals(Optional.of("a"), target("repo/a"));
        assertEquals(Optional.of("a"), target("repo/a/b"));
        assertSame(
                files.of(root.resolve("repo/a")).orElseThrow(),
                files.of(root.resolve("repo/a/b")).orElseThrow());
    }

    @Test
    void hadolintsFileCountsWhereThereIsNoneOfOurs() throws IOException {
        Files.writeString(root.resolve("repo/a/b/.hadolint.yml"), "ignored: [DL3000]\n");
        Files.writeString(root.resolve("repo/a/.hadolint.yaml"), "ignored: [DL3001]\n");
        assertEquals(
                List.of("DL3000"),
                files.of(root.resolve("repo/a/b"))
                        .map(it -> it.layer().skippedRules())
                        .orElseThrow());
        Files.writeString(root.resolve("repo/.slipway.yaml"), "target: top\n");
        Optional<ConfigFile> ours = new ConfigFiles(name -> Optional.empty()).of(root.resolve("repo/a/b"));
        assertEquals(Optional.of("top"), ours.flatMap(it -> it.layer().target()));
    }

    @Test
    void aDirectoryOfThatNameIsNoFile() throws IOException {
        Files.createDirectories(root.resolve("repo/a/.slipway.yaml"));
        assertTrue(files.of(root.resolve("repo/a")).isEmpty());
    }
}
