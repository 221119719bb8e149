package dev.slipway.lsp;

import dev.slipway.analysis.World;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigTarget;
import dev.slipway.config.Settings;
import dev.slipway.lint.RuleNames;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import dev.slipway.workspace.CachedContext;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What stands beside a Dockerfile on disk: its folder as the build context, and the nearest configuration. Files whose
 * changes are heard of make a new object; for all others the disk is asked again after {@link #FRESH_NANOS}, so that
 * typing reads no disk and a change that nobody reports is seen all the same.
 */
final class DiskInputs implements World.Inputs {
    /** So long the answers about a build context hold. */
    static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final RuleNames names;
    private final LongSupplier clock;
    private final Map<Path, Known> contexts = new ConcurrentHashMap<>();
    private final ConfigFiles configFiles;

    /** Reads each configuration file once; a new object sees later changes. */
    DiskInputs(RuleNames names) {
        this(names, System::nanoTime);
    }

    DiskInputs(RuleNames names, LongSupplier clock) {
        this.names = Objects.requireNonNull(names);
        this.clock = Objects.requireNonNull(clock);
        this.configFiles = new ConfigFiles(names::complaint);
    }

    @Override
    public BuildContext context(FileId file) {
        return directory(file).map(this::context).orElse(BuildContext.UNKNOWN);
    }

    private BuildContext context(Path folder) {
        long now = clock.getAsLong();
        return contexts.compute(
                        folder,
                        (same, known) -> known != null && now - known.since() < FRESH_NANOS
                                ? known
                                : new Known(now, new CachedContext(DiskContext.of(folder))))
                .context();
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

    private record Known(long since, BuildContext context) {}

    private static Optional<Path> directory(FileId file) {
        return FilePaths.of(file).map(Path::getParent);
    }
}
