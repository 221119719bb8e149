package dev.slipway.workspace;

import dev.slipway.text.FileId;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a Dockerfile stands, seen from its build context. */
public final class ContextPath {
    private static final String USUAL = "Dockerfile";

    /** The path from the context's folder with forward slashes; the name alone where the folder is not known. */
    public static String of(BuildContext context, FileId file) {
        Optional<Path> path = path(file);
        Optional<Path> folder = context.folder();
        if (path.isPresent() && folder.isPresent() && path.get().isAbsolute()) {
            try {
                return folder.get().relativize(path.get()).toString().replace('\\', '/');
            } catch (IllegalArgumentException otherDrive) {
                return path.get().toString().replace('\\', '/');
            }
        }
        return path.map(Path::getFileName).map(Path::toString).orElse(USUAL);
    }

    /** The name of the context's folder, or of the folder the file stands in. */
    public static Optional<String> folderName(BuildContext context, FileId file) {
        return context.folder()
                .or(() -> path(file).map(Path::getParent))
                .map(Path::getFileName)
                .map(Path::toString);
    }

    private static Optional<Path> path(FileId file) {
        try {
            URI uri = URI.create(file.uri());
            return "file".equals(uri.getScheme()) && uri.getPath() != null
                    ? Optional.of(Path.of(uri))
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    private ContextPath() {}
}
