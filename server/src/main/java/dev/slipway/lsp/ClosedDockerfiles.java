package dev.slipway.lsp;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DockerfileFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Dockerfiles in the client's folders that are not open. */
final class ClosedDockerfiles {
    private static final long MAX_BYTES = 1_000_000;

    /** Their paths, without those that a configuration excludes; they are looked for once until something on disk changes. */
    static List<Path> of(Snapshot snapshot) {
        Set<Path> open = new HashSet<>();
        for (FileId file : snapshot.world().documents()) {
            FilePaths.of(file).map(it -> it.toAbsolutePath().normalize()).ifPresent(open::add);
        }
        return snapshot.memory().dockerfiles(() -> find(snapshot)).stream()
                .filter(it -> !open.contains(it.toAbsolutePath().normalize()))
                .toList();
    }

    static FileId id(Path path) {
        return new FileId(path.toUri().toString());
    }

    /** What tells whether a file is still the one that was read; empty for one that cannot be read, or is too long. */
    static Optional<String> stamp(Path path) {
        try {
            long size = Files.size(path);
            return size > MAX_BYTES ? Optional.empty() : Optional.of(size + " " + Files.getLastModifiedTime(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file as if it were open; empty for one that cannot be read. */
    static Optional<View> view(Path path, Snapshot snapshot) {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            FileId file = id(path);
            return Optional.of(View.of(snapshot, file, snapshot.world().closed(file, SyntaxTree.parse(text))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> find(Snapshot snapshot) {
        List<Path> found = new ArrayList<>();
        // What a configuration gets wrong is told where its settings are used.
        ConfigFiles configs = new ConfigFiles(rule -> Optional.empty());
        for (FileId folder : snapshot.folders()) {
            FilePaths.of(folder)
                    .filter(Files::isDirectory)
                    .ifPresent(it -> found.addAll(DockerfileFinder.find(
                            it,
                            configs::excludes,
                            (path, why) -> snapshot.client().log(path + " cannot be read: " + why.getMessage()))));
        }
        return found.stream().distinct().toList();
    }

    private ClosedDockerfiles() {}
}
