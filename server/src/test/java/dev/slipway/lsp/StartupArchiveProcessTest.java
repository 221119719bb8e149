package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built launcher and the archive that it keeps in the user's cache. */
class StartupArchiveProcessTest {
    private static final long PATIENCE_SECONDS = 120;
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}}";

    @TempDir
    Path folder;

    @Test
    void theFirstServerMakesItAndTheNextUsesIt() throws Exception {
        Path cache = folder.resolve("a cache");
        try (Server first = new Server(cache, "on")) {
            assertTrue(first.arguments().stream().anyMatch(it -> it.startsWith("-Dslipway.archive=")));
            first.initialize();
            awaitArchive(cache.resolve("slipway"));
        }
        assertEquals(1, files(cache.resolve("slipway")).size(), "no draft and no lock is left");
        try (Server second = new Server(cache, "on")) {
            assertTrue(
                    second.arguments().stream()
                            .anyMatch(it -> it.startsWith("-XX:SharedArchiveFile=") || it.startsWith("-XX:AOTCache=")),
                    second.arguments().toString());
            second.initialize();
        }
    }

    @Test
    void aKilledMakerLeavesNothingBehind() throws Exception {
        Path cache = folder.resolve("cache");
        try (Server server = new Server(cache, "on")) {
            server.initialize();
            Path lock = awaitFile(cache.resolve("slipway"), ".lock");
            server.end();
            assertFalse(Files.exists(lock));
        }
        assertTrue(
                files(cache.resolve("slipway")).stream().allMatch(it -> it.endsWith(".jsa") || it.endsWith(".aot")),
                "neither draft nor lock");
    }

    @Test
    void theUserCanSwitchItOff() throws Exception {
        try (Server server = new Server(folder.resolve("cache"), "off")) {
            assertTrue(server.arguments().stream().noneMatch(it -> it.contains("rchive")));
            server.initialize();
        }
        assertFalse(Files.exists(folder.resolve("cache")));
    }

    @Test
    void aCacheThatCannotBeWrittenCostsNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        try (Server server = new Server(file, "on")) {
            server.initialize();
        }
        assertEquals(0, Files.size(file));
    }

    private static void awaitArchive(Path folder) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!(files(folder).size() == 1 && files(folder).get(0).matches(".*\\.(jsa|aot)"))) {
            assertTrue(System.nanoTime() < end, () -> "no archive in " + folder);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Path awaitFile(Path folder, String suffix) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            for (String name : files(folder)) {
                if (name.endsWith(suffix)) {
                    return folder.resolve(name);
                }
            }
            assertTrue(System.nanoTime() < end, () -> "nothing ends in " + suffix + " in " + folder);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }

    /** The launcher, which becomes the server's own process, with a cache of its own and no delay. */
    private static final class Server implements AutoCloseable {
        private final Process process;

        Server(Path cache, String archive) throws IOException {
            Path launcher = Path.of(System.getProperty("slipway.distribution")).resolve("bin/slipway");
            ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "lsp", "--stdio")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("XDG_CACHE_HOME", cache.toString());
            builder.environment().put("SLIPWAY_ARCHIVE", archive);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_TOOL_OPTIONS", "-Dslipway.archive.delay=0");
            process = builder.start();
        }

        /** What Java was started with. The launcher replaces itself by Java, so it may take a moment. */
        List<String> arguments() throws Exception {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            List<String> arguments = new ArrayList<>();
            while (!arguments.contains("lsp") || !arguments.contains("-XX:-UsePerfData")) {
                assertTrue(process.isAlive() && System.nanoTime() < end, arguments::toString);
                arguments = List.of(process.info().arguments().orElse(new String[0]));
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return arguments;
        }

        /** The first byte that it writes must belong to the protocol. */
        void initialize() throws IOException {
            OutputStream to = process.getOutputStream();
            byte[] body = INITIALIZE.getBytes(StandardCharsets.UTF_8);
            to.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            to.write(body);
            to.flush();
            InputStream from = process.getInputStream();
            byte[] start = from.readNBytes("Content-Length:".length());
            assertEquals("Content-Length:", new String(start, StandardCharsets.UTF_8));
        }

        void end() throws Exception {
            process.getOutputStream().close();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
