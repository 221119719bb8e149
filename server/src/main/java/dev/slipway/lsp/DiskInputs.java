package dev.slipway.lsp;

import dev.slipway.analysis.World;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigTarget;
import dev.slipway.config.Settings;
import dev.slipway.lint.RuleNames;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What stands beside a Dockerfile on disk: its folder as the build context, and the nearest configuration. */
final class DiskInputs implements World.Inputs {
    private final RuleNames names;
    private final ConfigFiles configFiles;

    /** Reads each configuration file once; a new object sees later changes. */
    DiskInputs(RuleNames names) {
        this.names = Objects.requireNonNull(names);
        this.configFiles = new ConfigFiles(names::complaint);
    }

    @Override
    public BuildContext context(FileId file) {
        return directory(file).map(DiskContext::of).orElse(BuildContext.UNKNOWN);
    }

    @Override
    public Settings settings(FileId file, Settings client) {
        Optional<ConfigFile> config = directory(file).flatMap(configFiles::of);
        return config.isPresent() ? config.get().layer().over(client, names::ids) : client;
    }

    @Override
    public Optional<ConfigTarget> config(FileId file) {
        return directory(file).map(configFiles::target);
    }

    private static Optional<Path> directory(FileId file) {
        return FilePaths.of(file).map(Path::getParent);
    }
}
