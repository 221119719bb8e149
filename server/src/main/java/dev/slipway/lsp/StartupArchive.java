package dev.slipway.lsp;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The file in the user's cache folder from which Java maps our classes instead of loading them: the next start is faster. The
 * launcher names it after the program and the Java, passes it to Java once it exists, and tells us where to put it while
 * it does not. We make it when the editor has been quiet for a while, in a process of lowest priority. Whatever goes wrong
 * costs nothing but the speed.
 */
final class StartupArchive {
    private static final String PROPERTY = "slipway.archive";
    /** In seconds; an editor has other things to do when it starts. */
    private static final String DELAY = "slipway.archive.delay";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What a run of this program that was killed leaves behind is removed after this time. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private static final int FIRST_WITH_AOT = 25;

    /** Makes the archive in the background if the launcher asked for it. */
    static void makeLater() {
        String file = System.getProperty(PROPERTY);
        if (file == null || file.isBlank()) {
            return;
        }
        long seconds = Long.getLong(DELAY, 20);
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, StartupArchive::inBackground)
                .execute(() -> {
                    try {
                        make(Path.of(file));
                    } catch (IOException | RuntimeException e) {
                        // A cache that cannot be written is no reason to bother anybody.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "slipway archive");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /**
     * Makes the archive, unless it exists or another server is making it.
     *
     * @return whether it was made
     */
    static boolean make(Path archive) throws IOException, InterruptedException {
        if (Files.exists(archive)) {
            return false;
        }
        Path folder = Files.createDirectories(archive.toAbsolutePath().getParent());
        Path lock = folder.resolve(archive.getFileName() + ".lock");
        if (isStale(lock)) {
            Files.deleteIfExists(lock);
        }
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        Path draft = folder.resolve(archive.getFileName() + ".draft");
        Recording recording = new Recording(draft, lock);
        Thread end = new Thread(recording::end);
        try {
            Runtime.getRuntime().addShutdownHook(end);
            if (!recording.run() || !Files.exists(draft)) {
                return false;
            }
            // Java crashes on an archive that is cut off, so it must appear whole.
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
            removeOthers(archive);
            return true;
        } finally {
            recording.end();
            try {
                Runtime.getRuntime().removeShutdownHook(end);
            } catch (IllegalStateException e) {
                // The server is on its way out, and the hook has run.
            }
        }
    }

    /** A Java that records into a draft; nothing is left of it, however it ends. */
    private static final class Recording {
        private final Path draft;
        private final Path lock;
        private Process process;
        private boolean isOver;

        Recording(Path draft, Path lock) {
            this.draft = draft;
            this.lock = lock;
        }

        boolean run() throws IOException, InterruptedException {
            Optional<List<String>> command = command(draft);
            if (command.isEmpty()) {
                return false;
            }
            synchronized (this) {
                if (isOver) {
                    return false;
                }
                Files.deleteIfExists(draft);
                process = new ProcessBuilder(command.get())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            process.getOutputStream().close();
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        }

        synchronized void end() {
            isOver = true;
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            for (Path file : List.of(draft, Path.of(draft + ".config"), lock)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // The next server that finds it takes it for stale.
                }
            }
        }
    }

    /** This Java, this program, with the flags of the launcher: an archive fits only what it was made with. */
    private static Optional<List<String>> command(Path draft) {
        String program = System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        if (program == null || program.contains(File.pathSeparator) || !Files.isExecutable(java)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            words.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        words.add(java.toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr"));
        words.add((Runtime.version().feature() >= FIRST_WITH_AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=")
                + draft);
        words.addAll(List.of("-jar", program, "lsp", "--train"));
        return Optional.of(words);
    }

    private static boolean isStale(Path lock) throws IOException {
        return Files.exists(lock)
                && Files.getLastModifiedTime(lock)
                        .toInstant()
                        .isBefore(Instant.now().minus(STALE));
    }

    /** Archives of other versions, of the program or of Java, which nobody has used for long. */
    private static void removeOthers(Path archive) throws IOException {
        Instant old = Instant.now().minus(Duration.ofDays(30));
        try (Stream<Path> files = Files.list(archive.toAbsolutePath().getParent())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean isOurs = name.startsWith("slipway-") && (name.endsWith(".jsa") || name.endsWith(".aot"));
                if (isOurs
                        && !file.getFileName().equals(archive.getFileName())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private StartupArchive() {}
}
