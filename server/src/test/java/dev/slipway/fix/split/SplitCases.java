package dev.slipway.fix.split;

import dev.slipway.config.Settings;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of {@code test-fixtures/split}. */
final class SplitCases {
    private SplitCases() {}

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("test-fixtures"))) {
            at = at.getParent();
        }
        return at.resolve("test-fixtures");
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> cases = Files.list(root().resolve("split"))) {
            return cases.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Subject subject(Path folder) {
        return subject(read(folder.resolve("Dockerfile")), DiskContext.of(folder));
    }

    static Subject subject(String text, BuildContext context) {
        return Subject.of(new FileId("file:///Dockerfile"), SyntaxTree.parse(text), Settings.DEFAULT, context);
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
