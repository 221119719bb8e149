package dev.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.slipway.fixtures.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code test-fixtures/cli/<case>/}: {@code command} (arguments, separated by blanks), {@code files/} (the working
 * directory; {@code dot.name} stands for {@code .name}), {@code stdin}; expected are {@code stdout}, {@code stderr} and
 * {@code exit}, and in {@code after/} the files that must look so afterwards. The working directory reads {@code <dir>}.
 */
final class CliFixtureTest {
    @TempDir
    Path temporary;

    private record Answer(String stdout, String stderr, String exit) {}

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Fixtures.root().resolve("cli"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(), folder.toUri(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException {
        Path directory = Files.createDirectories(temporary.toRealPath().resolve(folder.getFileName()));
        Files.createDirectories(directory.resolve(".git"));
        copy(folder.resolve("files"), directory);
        Answer answer = run(folder, directory);
        if (System.getProperty("fixtures.update") != null) {
            assertEquals(null, System.getenv("CI"), "fixtures.update is refused where CI is set");
            write(folder.resolve("stdout"), answer.stdout());
            write(folder.resolve("stderr"), answer.stderr());
            write(folder.resolve("exit"), answer.exit());
            for (Path after : files(folder.resolve("after"))) {
                Files.copy(
                        directory.resolve(
                                folder.resolve("after").relativize(after).toString()),
                        after,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        if (!Files.exists(folder.resolve("exit"))) {
            fail("no expectation; the answer is:\n" + answer.stdout() + answer.stderr() + answer.exit());
        }
        assertEquals(expected(folder.resolve("stdout")), answer.stdout(), "stdout");
        assertEquals(expected(folder.resolve("stderr")), answer.stderr(), "stderr");
        assertEquals(expected(folder.resolve("exit")), answer.exit(), "exit");
        for (Path after : files(folder.resolve("after"))) {
            Path changed =
                    directory.resolve(folder.resolve("after").relativize(after).toString());
            assertEquals(
                    new String(Files.readAllBytes(after), StandardCharsets.ISO_8859_1),
                    new String(Files.readAllBytes(changed), StandardCharsets.ISO_8859_1),
                    () -> after.toUri().toString());
        }
        assertFalse(
                files(directory).stream().anyMatch(it -> it.toString().endsWith(".tmp")), "no temporary file is left");
    }

    private static Answer run(Path folder, Path directory) throws IOException {
        Path stdin = folder.resolve("stdin");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String command = Files.readString(folder.resolve("command")).strip();
        int exit = Cli.run(
                command.isEmpty() ? List.of() : List.of(command.split("\\s+")),
                new Console(
                        new ByteArrayInputStream(Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        directory,
                        Map.of("FROM_ENVIRONMENT", "3.20"),
                        false));
        return new Answer(text(out, directory), text(err, directory), exit + "\n");
    }

    private static String text(ByteArrayOutputStream stream, Path directory) {
        return stream.toString(StandardCharsets.UTF_8)
                .replace(directory.toString().replace('\\', '/'), "<dir>");
    }

    private static String expected(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to;
            for (Path part : from.relativize(file)) {
                String name = part.toString();
                target = target.resolve(name.startsWith("dot.") ? name.substring("dot".length()) : name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
