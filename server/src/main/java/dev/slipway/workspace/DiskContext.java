package dev.slipway.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A build context that is a directory on disk. Nothing outside of it is ever read; each answer is the disk's of that moment. */
public final class DiskContext implements BuildContext {
    private static final long MAX_BYTES = 1_000_000;

    private final Path root;

    private DiskContext(Path root) {
        this.root = Objects.requireNonNull(root);
    }

    /** The context below {@code root}; {@link BuildContext#UNKNOWN} when that is no directory. */
    public static BuildContext of(Path root) {
        return Files.isDirectory(root) ? new DiskContext(root.toAbsolutePath().normalize()) : BuildContext.UNKNOWN;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(root);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public Optional<String> read(String path) {
        try {
            Optional<Path> file = inside(path).filter(Files::isRegularFile);
            if (file.isEmpty() || Files.size(file.get()) > MAX_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file.get());
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        return inside(path).filter(Files::exists).isPresent();
    }

    @Override
    public List<String> list(String directory) {
        Optional<Path> path = inside(directory).filter(Files::isDirectory);
        if (path.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> children = Files.list(path.get())) {
            children.forEach(child -> names.add(child.getFileName() + (Files.isDirectory(child) ? "/" : "")));
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        names.sort(null);
        return List.copyOf(names);
    }

    /** A path below the root; a leading slash means the root, as it does for COPY. A link that leads out is not followed. */
    private Optional<Path> inside(String path) {
        try {
            String relative = path.replaceFirst("^/+", "");
            Path resolved = root.resolve(relative).normalize();
            if (!resolved.startsWith(root)) {
                return Optional.empty();
            }
            return !Files.exists(resolved) || resolved.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(resolved)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }
}
