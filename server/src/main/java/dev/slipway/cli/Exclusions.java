package dev.slipway.cli;

import dev.slipway.config.ConfigFile;
import dev.slipway.workspace.ConfigFiles;
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
        return (path, isDirectory) -> commandLine.covers(workingDirectory, path, isDirectory)
                || commandLine.covers(root, path, isDirectory)
                || configs.apply(path.getParent())
                        .filter(it -> ConfigFiles.excludes(it, path, isDirectory))
                        .isPresent();
    }
}
