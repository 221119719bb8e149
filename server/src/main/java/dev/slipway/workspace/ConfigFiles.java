package dev.slipway.workspace;

import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.config.ConfigReader;
import dev.slipway.config.ConfigTarget;
import dev.slipway.config.SettingsLayer;
import dev.slipway.text.FileId;
import dev.slipway.text.TextSpan;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds the configuration of a directory: the nearest {@code .slipway.yaml} upwards to the repository's root; where there
 * is none, the nearest of hadolint's files. Each file is read once in the life of this object. No YAML class is loaded
 * unless there is a file to read.
 */
public final class ConfigFiles {
    private final Function<String, Optional<String>> complaint;
    private final Map<Path, Nearest> nearest = new ConcurrentHashMap<>();
    private final Map<Path, ConfigFile> read = new ConcurrentHashMap<>();

    /** Our own file and hadolint's that are nearest to a directory. */
    private record Nearest(Optional<Path> own, Optional<Path> hadolint) {
        static final Nearest NONE = new Nearest(Optional.empty(), Optional.empty());
    }

    /**
     * @param complaint what to say of a rule name that nobody knows; empty for a known one
     */
    public ConfigFiles(Function<String, Optional<String>> complaint) {
        this.complaint = Objects.requireNonNull(complaint);
    }

    /** The file that holds for Dockerfiles in {@code directory}; one that cannot be read has that as its problem. */
    public Optional<ConfigFile> of(Path directory) {
        Nearest found = nearest(directory.toAbsolutePath().normalize());
        return found.own().or(found::hadolint).map(path -> {
            try {
                return read(path);
            } catch (IOException e) {
                return unreadable(path);
            }
        });
    }

    /** The file that holds for Dockerfiles in {@code directory}, or one of ours to make at the repository's root. */
    public ConfigTarget target(Path directory) {
        Optional<ConfigFile> there = of(directory);
        if (there.isPresent()) {
            boolean isHadolint =
                    nearest(directory.toAbsolutePath().normalize()).own().isEmpty();
            return new ConfigTarget(there.get().file(), Optional.of(there.get().text()), isHadolint);
        }
        Path absolute = directory.toAbsolutePath().normalize();
        Path root = absolute;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Path made = (root == null ? absolute : root).resolve(ConfigFile.NAME);
        return new ConfigTarget(new FileId(made.toUri().toString()), Optional.empty(), false);
    }

    /**
     * Whether a walk through directories passes over a path, because the configuration that holds where it lies says so.
     *
     * @param path of a Dockerfile or a directory; need not exist
     */
    public boolean excludes(Path path, boolean isDirectory) {
        Path absolute = path.toAbsolutePath().normalize();
        return of(absolute.getParent())
                .filter(it -> excludes(it, absolute, isDirectory))
                .isPresent();
    }

    /** The same, of one configuration, whose patterns are relative to its own directory. */
    public static boolean excludes(ConfigFile config, Path path, boolean isDirectory) {
        List<String> patterns = config.layer().exclude();
        return !patterns.isEmpty()
                && IgnorePatterns.of(patterns)
                        .covers(Path.of(URI.create(config.file().uri())).getParent(), path, isDirectory);
    }

    private static ConfigFile unreadable(Path path) {
        ConfigProblem problem = new ConfigProblem(
                ConfigProblem.Kind.INVALID, TextSpan.at(0), "the file cannot be read; check who may read it");
        return new ConfigFile(new FileId(path.toUri().toString()), "", SettingsLayer.EMPTY, List.of(problem));
    }

    /** Reads one file, hadolint's if it is called so. */
    public ConfigFile read(Path path) throws IOException {
        Path key = path.toAbsolutePath().normalize();
        ConfigFile known = read.get(key);
        if (known == null) {
            String text = new String(Files.readAllBytes(key), StandardCharsets.UTF_8);
            FileId id = new FileId(key.toUri().toString());
            known = ConfigFile.HADOLINT_NAMES.contains(key.getFileName().toString())
                    ? ConfigReader.hadolint(id, text)
                    : ConfigReader.slipway(id, text, complaint);
            read.put(key, known);
        }
        return known;
    }

    private Nearest nearest(Path directory) {
        Nearest known = nearest.get(directory);
        if (known != null) {
            return known;
        }
        Path parent = directory.getParent();
        Nearest above = parent == null || Files.exists(directory.resolve(".git")) ? Nearest.NONE : nearest(parent);
        Path own = directory.resolve(ConfigFile.NAME);
        Optional<Path> hadolint = ConfigFile.HADOLINT_NAMES.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
        Nearest found =
                new Nearest(Files.isRegularFile(own) ? Optional.of(own) : above.own(), hadolint.or(above::hadolint));
        nearest.put(directory, found);
        return found;
    }
}
