package dev.slipway.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What git says of files since a revision, or since the commit where the branch left it. Git runs only because
 * {@code --changed-since} asks for it.
 */
final class ChangedSince {
    private final String revision;
    private final Map<Path, Repository> repositories = new HashMap<>();

    /**
     * @param base the commit to compare with
     * @param before the paths of changed files, below the root, and what they were called; empty for new files
     */
    private record Repository(Path root, String base, Map<String, Optional<String>> before) {}

    ChangedSince(String revision) throws UsageException {
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new UsageException(
                    "--changed-since `" + revision + "`: this is no revision; name a commit, a branch or a tag");
        }
        this.revision = revision;
    }

    /** Whether {@code file} is new or differs from the revision. */
    boolean isChanged(Path file) throws UsageException {
        Repository repository = repository(file);
        return repository.before().containsKey(name(repository, file));
    }

    /** The bytes {@code file} had then; empty for a new file. One that did not change has what it has now. */
    Optional<byte[]> before(Path file) throws UsageException {
        Repository repository = repository(file);
        String name = name(repository, file);
        Optional<String> old = repository.before().getOrDefault(name, Optional.of(name));
        if (old.isEmpty()) {
            return Optional.empty();
        }
        Git.Answer answer = Git.ask(repository.root(), "show", repository.base() + ":" + old.get());
        return answer.exit() == 0 ? Optional.of(answer.output()) : Optional.empty();
    }

    private Repository repository(Path file) throws UsageException {
        Path directory = file.toAbsolutePath().normalize().getParent();
        Path root = directory;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new UsageException("--changed-since " + revision + ": " + file.getFileName()
                    + " lies in no git repository; check without the option");
        }
        Repository known = repositories.get(root);
        if (known == null) {
            known = read(root);
            repositories.put(root, known);
        }
        return known;
    }

    private Repository read(Path root) throws UsageException {
        Git.Answer commit = Git.ask(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (commit.exit() != 0) {
            throw new UsageException("--changed-since " + revision + ": git knows no such commit"
                    + (commit.error().isEmpty() ? "" : " (" + commit.error() + ")")
                    + "; check the name, and in a shallow clone fetch it first");
        }
        Git.Answer fork = Git.ask(root, "merge-base", revision, "HEAD");
        String base = text(fork.exit() == 0 ? fork : commit).strip();
        Map<String, Optional<String>> before = new HashMap<>();
        changed(ask(root, "diff", "--name-status", "-z", "--find-renames", base, "--"), before);
        for (String path :
                ask(root, "ls-files", "-z", "--others", "--exclude-standard").split("\0")) {
            before.put(path, Optional.empty());
        }
        return new Repository(root, base, before);
    }

    /** Reads records of a status and a path, or of a status and two paths where a file was renamed or copied. */
    private static void changed(String output, Map<String, Optional<String>> before) {
        String[] parts = output.split("\0");
        for (int i = 0; i + 1 < parts.length; ) {
            char status = parts[i].charAt(0);
            boolean twoPaths = status == 'R' || status == 'C';
            if (twoPaths && i + 2 < parts.length) {
                before.put(parts[i + 2], Optional.of(parts[i + 1]));
            } else {
                before.put(parts[i + 1], status == 'A' ? Optional.empty() : Optional.of(parts[i + 1]));
            }
            i += twoPaths ? 3 : 2;
        }
    }

    private String ask(Path root, String... arguments) throws UsageException {
        Git.Answer answer = Git.ask(root, arguments);
        if (answer.exit() != 0) {
            throw new UsageException("--changed-since " + revision + ": git failed: " + answer.error());
        }
        return text(answer);
    }

    private static String text(Git.Answer answer) {
        return new String(answer.output(), StandardCharsets.UTF_8);
    }

    private static String name(Repository repository, Path file) {
        Path relative = repository.root().relativize(file.toAbsolutePath().normalize());
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
}
