package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DockerfileFinderTest {
    @TempDir
    Path root;

    private List<String> found(String start) {
        Path from = root.resolve(start).normalize();
        return DockerfileFinder.find(from, (path, isDirectory) -> false, (path, problem) -> {}).stream()
                .map(it -> root.relativize(it).toString().replace('\\', '/'))
                .toList();
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    @Test
    void linksToDirectoriesAreNotFollowed() throws IOException {
        file("a/Dockerfile", "");
        Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/Dockerfile.link"), root.resolve("a/Dockerfile"));
        Files.createSymbolicLink(root.resolve("a/Dockerfile.dangling"), root.resolve("nope"));
        assertEquals(List.of("a/Dockerfile", "a/Dockerfile.link"), found("."));
    }

    @Test
    void ignoreFilesAboveHoldInARepository() throws IOException {
        file("repo/.gitignore", "/a/b/Dockerfile.x\nDockerfile.z\n");
        file("repo/.git/info/exclude", "Dockerfile.y\n");
        file("repo/a/.gitignore", "!Dockerfile.z\n");
        for (String name : List.of("Dockerfile", "Dockerfile.x", "Dockerfile.y", "Dockerfile.z")) {
            file("repo/a/b/" + name, "");
        }
        assertEquals(List.of("repo/a/b/Dockerfile", "repo/a/b/Dockerfile.z"), found("repo/a/b"));
        assertEquals(List.of("repo/a/b/Dockerfile", "repo/a/b/Dockerfile.z"), found("."));
    }

    @Test
    void anIgnoredDirectoryIsReadWhenItIsAskedFor() throws IOException {
        file("repo/.git/config", "");
        file("repo/.gitignore", "out/\n");
        file("repo/out/Dockerfile", "");
        assertEquals(List.of(), found("repo"));
        assertEquals(List.of("repo/out/Dockerfile"), found("repo/out"));
    }
}
