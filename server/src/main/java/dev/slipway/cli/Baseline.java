package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Findings that are known and accepted for now. The file has a line for each: path, rule and fingerprint, separated by
 * tabs and sorted, so that merges and reviews are easy. A line with {@code stages} in the place of the rule has the names of
 * the file's stages, by which one that was renamed is recognised. Paths are relative to the file, with forward slashes.
 */
final class Baseline {
    private static final String HEADER = "# slipway baseline 1";
    private static final int COLUMNS = 3;
    private static final String STAGES = "stages";

    private final Path directory;
    private final Map<String, Set<String>> byPath = new TreeMap<>();
    private final Map<String, List<String>> stagesByPath = new TreeMap<>();

    private Baseline(Path file) {
        this.directory = file.toAbsolutePath().normalize().getParent();
    }

    /** A baseline for {@code file} that knows nothing yet. */
    static Baseline empty(Path file) {
        return new Baseline(file);
    }

    /** What {@code file} says. A file that is missing or is something else is wrong usage. */
    static Baseline read(Path file, String shown) throws UsageException {
        Baseline baseline = new Baseline(file);
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException("--baseline " + shown + ": "
                    + (Files.exists(file)
                            ? "the file cannot be read; check that it is one of --write-baseline"
                            : "there is no such file; make it with --write-baseline " + shown));
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new UsageException("--baseline " + shown + ":1: the first line is not `" + HEADER
                    + "`; make the file with --write-baseline " + shown);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new UsageException("--baseline " + shown + ":" + (i + 1)
                        + ": a line has a path, a rule and a fingerprint, separated by tabs; make the file anew with"
                        + " --write-baseline " + shown);
            }
            if (columns[1].equals(STAGES)) {
                baseline.stagesByPath.put(unescaped(columns[0]), List.of(columns[2].split(",")));
            } else {
                baseline.byPath
                        .computeIfAbsent(unescaped(columns[0]), path -> new HashSet<>())
                        .add(columns[2]);
            }
        }
        return baseline;
    }

    /** The fingerprints that are known in a file. */
    Set<String> known(Path file) {
        return Collections.unmodifiableSet(byPath.getOrDefault(name(file), Set.of()));
    }

    /** The names, in lower case, of the stages that a file had. */
    List<String> stages(Path file) {
        return stagesByPath.getOrDefault(name(file), List.of());
    }

    /** The text of a baseline file whose columns are {@code rows}; see {@link #row}. */
    static String text(Iterable<String> rows) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        Set<String> sorted = new TreeSet<>();
        rows.forEach(sorted::add);
        sorted.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    /** One line of the file. */
    String row(Path file, String rule, String fingerprint) {
        return escaped(name(file)) + "\t" + rule + "\t" + fingerprint;
    }

    /** The line with the names of a file's stages. */
    String stagesRow(Path file, List<String> stages) {
        return row(file, STAGES, String.join(",", stages));
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(directory.getRoot());
        Path relative = sameRoot ? directory.relativize(absolute) : absolute;
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' && i + 1 < path.length()) {
                char escaped = path.charAt(++i);
                text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
