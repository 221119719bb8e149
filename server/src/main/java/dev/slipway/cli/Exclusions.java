package dev.slipway.cli;

import dev.slipway.config.ConfigFile;
import dev.slipway.workspace.IgnorePatterns;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What a walk through directories passes over: what the command line names, and what the configuration near a file does. */
final class Exclusions {
    private final IgnorePatterns commandLine;
    private final Path workingDirectory;
    private final Function<Path, Optional<ConfigFile>> configs;

    /**
     * @param commandLine patterns relative to the working directory, or to the directory that is walked through
     * @param configs the configuration that holds in a directory
     */
    Exclusions(List<String> commandLine, Path workingDirectory, Function<Path, Optional<ConfigFile>> configs) {
        this.commandLine = IgnorePatterns.of(commandLine);
        this.workingDirectory = Objects.requireNonNull(workingDirectory);
        this.configs = Objects.requireNonNull(configs);
    }

    /** Whether to pass over a path below {@code root}; told whether it is a directory. */
    BiPredicate<Path, Boolean> below(Path root) {
        return (path, isDirectory) -> covers(commandLine, workingDirectory, path, isDirectory)
                || covers(commandLine, root, path, isDirectory)
                || configs.apply(path.getParent())
                        .filter(it -> !it.layer().exclude().isEmpty())
                        .filter(it -> covers(it, path, isDirectory))
                        .isPresent();
    }

    private static boolean covers(ConfigFile config, Path path, boolean isDirectory) {
        return covers(
                IgnorePatterns.of(config.layer().exclude()),
                CheckInputs.path(config.file()).getParent(),
                path,
                isDirectory);
    }

    private static boolean covers(IgnorePatterns patterns, Path base, Path path, boolean isDirectory) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(base)
                && patterns.covers(
                        base.relativize(absolute)
                                .toString()
                                .replace(base.getFileSystem().getSeparator(), "/"),
                        isDirectory);
    }
}
