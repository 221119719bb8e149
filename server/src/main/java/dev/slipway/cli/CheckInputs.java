package dev.slipway.cli;

import dev.slipway.config.ConfigFile;
import dev.slipway.text.FileId;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DockerfileFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the files that operands name, each once, in the order of the operands. */
final class CheckInputs {
    private static final String STDIN = "-";

    private final CheckRequest request;
    private final Console console;
    private final Optional<ConfigFiles> configs;
    private final Optional<ConfigFile> onlyConfig;
    private final Map<Path, CheckInput> found = new LinkedHashMap<>();
    private boolean failed;

    private CheckInputs(
            CheckRequest request, Console console, Optional<ConfigFiles> configs, Optional<ConfigFile> onlyConfig) {
        this.request = request;
        this.console = console;
        this.configs = configs;
        this.onlyConfig = onlyConfig;
    }

    /**
     * @param failed whether an operand was not there or a directory could not be read; said on standard error already
     */
    record Result(List<CheckInput> inputs, boolean failed) {}

    /**
     * @param configs where to look for exclusions; empty when configuration is not wanted
     * @param onlyConfig the configuration that holds for all files
     */
    static Result find(
            CheckRequest request, Console console, Optional<ConfigFiles> configs, Optional<ConfigFile> onlyConfig)
            throws UsageException {
        CheckInputs inputs = new CheckInputs(request, console, configs, onlyConfig);
        for (String operand : request.operands()) {
            inputs.operand(operand);
        }
        return new Result(new ArrayList<>(inputs.found.values()), inputs.failed);
    }

    private void operand(String operand) throws UsageException {
        if (operand.equals(STDIN)) {
            String name = request.stdinName().orElse(STDIN);
            Path path = console.resolve(request.stdinName().orElse("Dockerfile"));
            found.putIfAbsent(
                    console.resolve(STDIN),
                    new CheckInput(path, name, true, request.stdinName().isPresent()));
            return;
        }
        if (operand.isEmpty()) {
            throw new UsageException("an empty path was given; leave it out to check the working directory");
        }
        Path path = console.resolve(operand);
        if (Files.isDirectory(path)) {
            walk(path);
        } else if (Files.exists(path)) {
            add(path);
        } else {
            failed = true;
            console.complain(operand + ": there is no such file or directory; check the path");
        }
    }

    private void walk(Path directory) {
        Exclusions exclusions = new Exclusions(
                request.layer().exclude(),
                console.directory(),
                parent -> onlyConfig.or(() -> configs.flatMap(it -> it.of(parent))));
        DockerfileFinder.find(directory, exclusions.below(directory), (path, problem) -> {
                    failed = true;
                    console.complain(console.show(path) + ": the directory cannot be read; check its permissions");
                })
                .forEach(this::add);
    }

    /** The path of a file that was read from disk. */
    static Path path(FileId file) {
        return Path.of(URI.create(file.uri()));
    }

    private void add(Path path) {
        found.putIfAbsent(path, new CheckInput(path, console.show(path), false, true));
    }
}
