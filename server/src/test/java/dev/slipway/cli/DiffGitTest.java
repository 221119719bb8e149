package dev.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff --git} in a repository of its own. */
class DiffGitTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void comparesWithARevision() throws Exception {
        git("init", "-q");
        git("config", "user.email", "somebody@example.org");
        git("config", "user.name", "Somebody");
        Path folder = Files.createDirectories(directory.resolve("sub dir"));
        Path file = folder.resolve("Dockerfile");
        Files.writeString(file, "FROM debian:bookworm-slim\nUSER 1000\n");
        git("add", ".");
        git("commit", "-q", "-m", "first");
        Files.writeString(file, "FROM debian:bookworm-slim\nUSER 2000\n");

        assertEquals(ExitCode.FINDINGS, run("diff", "--git", "HEAD", "sub dir/Dockerfile"));
        assertEquals("USER: was `1000` and is now `2000`\n", text(out));

        Files.writeString(file, "FROM debian:bookworm-slim\n# as before\nUSER 1000\n");
        out.reset();
        assertEquals(ExitCode.OK, run("diff", "--git=HEAD", "sub dir/Dockerfile"));

        assertEquals(ExitCode.ERROR, run("diff", "--git", "nowhere", "sub dir/Dockerfile"));
        assertTrue(text(err).startsWith("slipway: git has no `Dockerfile` at `nowhere`: "), text(err));
    }

    private int run(String... arguments) {
        return Cli.run(
                List.of(arguments),
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true),
                        new PrintStream(err, true),
                        directory,
                        Map.of(),
                        false));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void git(String... arguments) throws UsageException {
        Git.Answer answer = Git.ask(directory, arguments);
        assertEquals(0, answer.exit(), answer.error());
    }
}
