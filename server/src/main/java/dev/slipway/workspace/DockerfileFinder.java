package dev.slipway.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds Dockerfiles below a directory by their names, and passes over what {@code .gitignore} files say. Links to
 * directories are not followed, so that no loop is.
 */
public final class DockerfileFinder {
    private static final Set<String> NEVER = Set.of(".git", ".hg", ".svn", "node_modules");
    private static final List<String> OTHER_KINDS =
            List.of(".md", ".txt", ".dockerignore", ".bak", ".orig", ".swp", "~");

    /** What each directory may have; the later goes before the earlier. */
    private static final List<String> IGNORE_FILES = List.of(".git/info/exclude", ".gitignore");

    private final BiPredicate<Path, Boolean> excluded;
    private final BiConsumer<Path, IOException> failed;
    private final List<Path> found = new ArrayList<>();

    /** The ignore files above the directory that is read, outermost first, each with its directory. */
    private final Deque<Level> levels = new ArrayDeque<>();

    private record Level(Path directory, IgnorePatterns patterns) {}

    private DockerfileFinder(BiPredicate<Path, Boolean> excluded, BiConsumer<Path, IOException> failed) {
        this.excluded = excluded;
        this.failed = failed;
    }

    /**
     * The Dockerfiles below {@code root}, sorted by name, files before directories.
     *
     * @param excluded whether to pass over a path as well; told whether it is a directory
     * @param failed told of directories that cannot be read
     */
    public static List<Path> find(
            Path root, BiPredicate<Path, Boolean> excluded, BiConsumer<Path, IOException> failed) {
        DockerfileFinder finder = new DockerfileFinder(excluded, failed);
        finder.above(root.toAbsolutePath().normalize());
        finder.walk(root);
        return List.copyOf(finder.found);
    }

    /**
     * Whether a file of this name is a Dockerfile: {@code Dockerfile}, {@code Dockerfile.*}, {@code Dockerfile-*},
     * {@code *.dockerfile}, {@code Containerfile}, {@code Containerfile.*} or {@code *.containerfile}, in any casing.
     */
    public static boolean isDockerfileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (OTHER_KINDS.stream().anyMatch(lower::endsWith)) {
            return false;
        }
        return lower.equals("dockerfile")
                || lower.equals("containerfile")
                || lower.startsWith("dockerfile.")
                || lower.startsWith("dockerfile-")
                || lower.startsWith("containerfile.")
                || lower.endsWith(".dockerfile")
                || lower.endsWith(".containerfile");
    }

    /** The ignore files from the repository's root down to the directory above {@code start}. */
    private void above(Path start) {
        Deque<Path> directories = new ArrayDeque<>();
        boolean inRepository = Files.exists(start.resolve(".git"));
        for (Path at = start.getParent(); at != null && !inRepository; at = at.getParent()) {
            inRepository = Files.exists(at.resolve(".git"));
            directories.push(at);
        }
        if (inRepository) {
            directories.forEach(this::enter);
        }
    }

    /** Adds the ignore files of a directory, and says how many there are. */
    private int enter(Path directory) {
        int before = levels.size();
        for (String name : IGNORE_FILES) {
            patterns(directory.resolve(name)).ifPresent(it -> levels.addLast(new Level(directory, it)));
        }
        return levels.size() - before;
    }

    private void walk(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        int entered = enter(absolute);
        List<Path> directories = new ArrayList<>();
        for (Path child : children(directory)) {
            String name = child.getFileName().toString();
            boolean isDirectory = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
            boolean wanted = isDirectory ? !NEVER.contains(name) : isDockerfileName(name) && Files.isRegularFile(child);
            if (!wanted || isIgnored(absolute.resolve(name), isDirectory) || excluded.test(child, isDirectory)) {
                continue;
            }
            (isDirectory ? directories : found).add(child);
        }
        directories.forEach(this::walk);
        for (int i = 0; i < entered; i++) {
            levels.removeLast();
        }
    }

    private List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted(Comparator.comparing(it -> it.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            failed.accept(directory, e);
        } catch (UncheckedIOException e) {
            failed.accept(directory, e.getCause());
        }
        return List.of();
    }

    /** The innermost file that says anything has the last word. */
    private boolean isIgnored(Path path, boolean isDirectory) {
        for (var it = levels.descendingIterator(); it.hasNext(); ) {
            Level level = it.next();
            String relative = level.directory()
                    .relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            Optional<Boolean> verdict = level.patterns().verdict(relative, isDirectory);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return false;
    }

    private static Optional<IgnorePatterns> patterns(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IgnorePatterns.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
