package dev.slipway.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The patterns of a {@code .dockerignore}, matched as BuildKit matches them (moby/patternmatcher: patternmatcher.go and
 * ignorefile/ignorefile.go). The last pattern that matches a path, or a directory above it, decides.
 */
public final class DockerIgnore {
    /** What BuildKit reads, in this order: beside the Dockerfile, then in the context. */
    public static final String NAME = ".dockerignore";

    private static final String NEGATION = "!";

    private final String file;
    private final List<Line> lines;

    /** What the last matching pattern says; {@code line} counts from 1. */
    public record Verdict(boolean isIgnored, String pattern, int line) {}

    private record Line(String written, int number, boolean negated, Pattern regex, String suffix) {
        boolean matches(String path) {
            // A pattern that starts with ** and has no other wildcard is compared with the path's end.
            return suffix != null
                    ? path.endsWith(suffix) || suffix.startsWith("/") && path.equals(suffix.substring(1))
                    : regex.matcher(path).matches();
        }
    }

    private DockerIgnore(String file, List<Line> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
    }

    /**
     * The file that a build of {@code dockerfile} obeys: {@code <name>.dockerignore} beside it, else the one in the
     * context; empty where there is none.
     *
     * @param dockerfile the path of the Dockerfile in the context
     */
    public static Optional<DockerIgnore> of(BuildContext context, String dockerfile) {
        for (String name : List.of(dockerfile + NAME, NAME)) {
            Optional<String> text = context.read(name);
            if (text.isPresent()) {
                return Optional.of(parse(name, text.get()));
            }
        }
        return Optional.empty();
    }

    /** Reads the text of {@code file}. A line that is no pattern matches nothing. */
    public static DockerIgnore parse(String file, String text) {
        List<Line> lines = new ArrayList<>();
        String[] written = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        for (int i = 0; i < written.length; i++) {
            String pattern = written[i].strip();
            if (written[i].startsWith("#") || pattern.isEmpty()) {
                continue;
            }
            boolean negated = pattern.startsWith(NEGATION);
            String path = clean(negated ? pattern.substring(1).strip() : pattern);
            if (!path.isEmpty()) {
                line(pattern, i + 1, negated, path).ifPresent(lines::add);
            }
        }
        return new DockerIgnore(file, lines);
    }

    private static Optional<Line> line(String pattern, int number, boolean negated, String path) {
        boolean bySuffix = path.startsWith("**") && path.length() > 2 && isPlain(path.substring(2));
        try {
            return Optional.of(new Line(
                    pattern,
                    number,
                    negated,
                    Pattern.compile(regex(path), Pattern.DOTALL),
                    bySuffix ? path.substring(2) : null));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The name of the file that was read, as a path in the context. */
    public String file() {
        return file;
    }

    /** Whether nothing is excluded at all. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether a pattern takes something in again. */
    public boolean hasExceptions() {
        return lines.stream().anyMatch(Line::negated);
    }

    /**
     * What becomes of {@code path}, relative to the context with forward slashes; {@code .} is the context itself. Empty
     * when no pattern matches, so that it is part of the build.
     */
    public Optional<Verdict> verdict(String path) {
        String clean = clean(path);
        Optional<Verdict> verdict = Optional.empty();
        boolean ignored = false;
        for (Line line : lines) {
            if (line.negated() == ignored && matchesOrParentMatches(line, clean)) {
                ignored = !line.negated();
                verdict = Optional.of(new Verdict(ignored, line.written(), line.number()));
            }
        }
        return verdict;
    }

    /** Whether a build does not see {@code path}. */
    public boolean isIgnored(String path) {
        return verdict(path).filter(Verdict::isIgnored).isPresent();
    }

    private static boolean matchesOrParentMatches(Line line, String path) {
        if (line.matches(path)) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (line.matches(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == ']' || c == '\\');
    }

    /** Go's filepath.Clean, and without a slash in front: patterns and paths are relative to the context. */
    private static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replaceFirst("^/+", "").split("/")) {
            if (part.equals("..")
                    && !parts.isEmpty()
                    && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? path.isEmpty() ? "" : "." : String.join("/", parts);
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            if (c == '*' && i < pattern.length() && pattern.charAt(i) == '*') {
                i++;
                if (i < pattern.length() && pattern.charAt(i) == '/') {
                    i++;
                }
                regex.append(i == pattern.length() ? ".*" : "(?:.*/)?");
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '\\' && i < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i++))));
            } else if (c == '[' || c == ']') {
                regex.append(c);
            } else if (c == '-' || c == '^') {
                regex.append(c);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
