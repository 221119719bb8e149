package dev.slipway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code --context}: the build context, where it is not the Dockerfile's own directory. */
final class ContextOption {
    static final Option OPTION = new Option("context", "DIR", "the build context (default: where the Dockerfile is)");

    /**
     * The directory that is named; empty where the option is not there.
     *
     * @throws UsageException where it is no directory
     */
    static Optional<Path> of(Arguments arguments, Console console) throws UsageException {
        Optional<String> written = arguments.value(OPTION.name());
        Optional<Path> path = written.isPresent() ? Optional.of(console.resolve(written.get())) : Optional.empty();
        if (path.isPresent() && !Files.isDirectory(path.get())) {
            throw new UsageException(
                    "--context " + console.show(path.get()) + ": there is no such directory; check the path");
        }
        return path;
    }

    private ContextOption() {}
}
