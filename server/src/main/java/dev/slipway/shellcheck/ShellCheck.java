package dev.slipway.shellcheck;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.ShellFacts.Level;
import dev.slipway.subject.ShellFacts.Remark;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program {@code shellcheck}. It is started once for any number of scripts, which lie in a temporary directory
 * meanwhile. Columns of its {@code json1} output count code points, a tab as one.
 */
public final class ShellCheck {
    /** What to say where it is switched on and cannot be found. */
    public static final String NOT_THERE =
            "ShellCheck is switched on, but there is no `shellcheck` on the PATH; install it, or switch it off";

    private static final String PROGRAM = "shellcheck";
    private static final long PATIENCE_SECONDS = 60;

    /**
     * 1090 and 1091 ask for files that only the image has, 1128 and 2148 for a first line that is ours, 2187 is about
     * {@code ash}, which is checked as {@code dash}.
     */
    private static final String EXCLUDED = "--exclude=1090,1091,1128,2148,2187";

    private final Path program;

    /**
     * What came of a run.
     *
     * @param remarks for each script that was checked
     * @param problem why nothing, or not all, was checked
     */
    public record Answer(Map<ShellBody.Key, List<Remark>> remarks, Optional<String> problem) {
        public Answer {
            remarks = Map.copyOf(remarks);
            Objects.requireNonNull(problem);
        }
    }

    private ShellCheck(Path program) {
        this.program = program;
    }

    /** The program on {@code path}, directories as the environment variable PATH has them; empty when it is not there. */
    public static Optional<ShellCheck> on(String path) {
        for (String directory : path.split(File.pathSeparator)) {
            for (String name : List.of(PROGRAM, PROGRAM + ".exe")) {
                if (!directory.isBlank()) {
                    Path program = Path.of(directory).resolve(name);
                    if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(new ShellCheck(program.toAbsolutePath()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where the program is. */
    public Path program() {
        return program;
    }

    /** Checks {@code scripts} with one start of the program. */
    public Answer check(Collection<ShellBody.Key> scripts) {
        if (scripts.isEmpty()) {
            return new Answer(Map.of(), Optional.empty());
        }
        Path directory = null;
        try {
            directory = Files.createTempDirectory("slipway-shellcheck");
            return check(List.copyOf(scripts), directory);
        } catch (IOException e) {
            return failed("it cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("it was interrupted");
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            return failed("its answer cannot be read; version 0.7 or later is needed");
        } finally {
            delete(directory);
        }
    }

    private Answer check(List<ShellBody.Key> scripts, Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--norc", "--format=json1", EXCLUDED, "--"));
        for (int i = 0; i < scripts.size(); i++) {
            String name = i + ".sh";
            Files.write(directory.resolve(name), Script.text(scripts.get(i)).getBytes(StandardCharsets.UTF_8));
            command.add(name);
        }
        Path output = directory.resolve("output");
        Path error = directory.resolve("error");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return failed("it did not end within " + PATIENCE_SECONDS + " seconds");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() > 1) {
            String said = Files.readString(error).lines().findFirst().orElse("");
            return failed("it exited with " + process.exitValue() + (said.isEmpty() ? "" : ": " + said));
        }
        return read(Files.readString(output), scripts);
    }

    private static Answer failed(String why) {
        return new Answer(Map.of(), Optional.of(why));
    }

    private static Answer read(String json, List<ShellBody.Key> scripts) {
        Map<ShellBody.Key, List<Remark>> remarks = new HashMap<>();
        scripts.forEach(script -> remarks.put(script, new ArrayList<>()));
        JsonArray comments = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("comments");
        for (JsonElement element : comments) {
            JsonObject comment = element.getAsJsonObject();
            String file = comment.get("file").getAsString();
            ShellBody.Key script = scripts.get(Integer.parseInt(file.substring(0, file.indexOf('.'))));
            Script.Place place = new Script.Place(script.script());
            int line = comment.get("line").getAsInt();
            if (line > Script.LINES_BEFORE) {
                int start = place.offset(line, comment.get("column").getAsInt());
                int end = place.offset(
                        comment.get("endLine").getAsInt(),
                        comment.get("endColumn").getAsInt());
                remarks.get(script)
                        .add(new Remark(
                                start,
                                place.atLeastOne(start, end),
                                comment.get("code").getAsInt(),
                                Level.valueOf(comment.get("level").getAsString().toUpperCase(Locale.ROOT)),
                                comment.get("message").getAsString()));
            }
        }
        return new Answer(remarks, Optional.empty());
    }

    private static void delete(Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // The system clears its temporary directory itself.
        }
    }
}
