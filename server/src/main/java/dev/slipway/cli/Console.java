package dev.slipway.cli;

import dev.slipway.cli.report.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What a command has around it. Output is UTF-8 whatever the platform's charset is.
 *
 * @param directory the working directory
 * @param terminal whether somebody looks at the output
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path directory,
        Map<String, String> environment,
        boolean terminal) {
    Console {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        directory = directory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    void print(String text) {
        write(out, text);
    }

    /** One line on standard error, whatever a path or a name in it holds. */
    void complain(String text) {
        write(err, "slipway: " + Terminal.visible(text) + "\n");
    }

    void printError(String text) {
        write(err, text);
    }

    Path resolve(String path) throws UsageException {
        try {
            return directory.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("`" + path + "` is no path here: " + e.getReason());
        }
    }

    /** A path as it is shown: relative where it lies below the working directory, with forward slashes. */
    String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(directory) && !absolute.equals(directory)
                ? directory.relativize(absolute)
                : absolute;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    private static void write(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
