package dev.slipway.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patterns of one {@code .gitignore}, for paths relative to its directory (gitignore(5)). */
public final class IgnorePatterns {
    /** Ignores nothing. */
    public static final IgnorePatterns NONE = new IgnorePatterns(List.of());

    private final List<Line> lines;

    private record Line(Pattern pattern, boolean negated, boolean directoriesOnly) {}

    private IgnorePatterns(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads the text of a file. A line that is no pattern matches nothing. */
    public static IgnorePatterns parse(String text) {
        return of(List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n")));
    }

    /** The patterns in {@code written}, one in each. */
    public static IgnorePatterns of(List<String> written) {
        List<Line> lines = new ArrayList<>();
        written.forEach(pattern -> line(pattern).ifPresent(lines::add));
        return new IgnorePatterns(List.copyOf(lines));
    }

    /**
     * What the last pattern that matches {@code path} says: true to ignore it, false to keep it; empty when none matches.
     *
     * @param path relative, with forward slashes
     */
    public Optional<Boolean> verdict(String path, boolean isDirectory) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if ((isDirectory || !line.directoriesOnly())
                    && line.pattern().matcher(path).matches()) {
                return Optional.of(!line.negated());
            }
        }
        return Optional.empty();
    }

    /** Whether {@code path} or a directory above it is ignored. */
    public boolean covers(String path, boolean isDirectory) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (verdict(path.substring(0, slash), true).orElse(false)) {
                return true;
            }
        }
        return verdict(path, isDirectory).orElse(false);
    }

    /** The same of a path on disk, for patterns that stand in {@code base}; false for one that is not below it. */
    public boolean covers(Path base, Path path, boolean isDirectory) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(base)
                && covers(
                        base.relativize(absolute)
                                .toString()
                                .replace(base.getFileSystem().getSeparator(), "/"),
                        isDirectory);
    }

    private static Optional<Line> line(String written) {
        String pattern = trimmed(written);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = pattern.startsWith("!");
        pattern = negated ? pattern.substring(1) : pattern;
        boolean directories = pattern.endsWith("/");
        pattern = directories ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Line(
                    Pattern.compile((anchored ? "" : "(?:.*/)?") + regex(pattern, anchored), Pattern.DOTALL),
                    negated,
                    directories));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Without the blanks at its end, unless the last one is escaped. */
    private static String trimmed(String written) {
        int end = written.length();
        while (end > 0 && written.charAt(end - 1) == ' ' && (end < 2 || written.charAt(end - 2) != '\\')) {
            end--;
        }
        return written.substring(0, end);
    }

    private static String regex(String glob, boolean anchored) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            if (c == '*') {
                int end = i;
                while (end < glob.length() && glob.charAt(end) == '*') {
                    end++;
                }
                // Git compares what stands before the first wildcard by itself, so that ** may follow it.
                boolean segment = i == 0 || glob.charAt(i - 1) == '/';
                boolean whole = end - i >= 2
                        && (segment || anchored && isLiteral(glob, i))
                        && (end == glob.length() || glob.charAt(end) == '/');
                boolean last = end == glob.length();
                regex.append(!whole ? "[^/]*" : !last ? "(?:.*/)?" : segment ? ".+" : ".*");
                i = whole && !last ? end + 1 : end;
            } else if (c == '?') {
                regex.append("[^/]");
                i++;
            } else if (c == '[') {
                i = characterClass(glob, i, regex);
            } else if (c == '\\' && i + 1 < glob.length()) {
                regex.append(Pattern.quote(glob.substring(i + 1, i + 2)));
                i += 2;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return regex.toString();
    }

    private static boolean isLiteral(String glob, int end) {
        return glob.substring(0, end).chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
    }

    /** Appends the class that opens at {@code open}; one that nothing closes matches nothing. */
    private static int characterClass(String glob, int open, StringBuilder regex) {
        int i = open + 1;
        boolean negated = i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^');
        i = negated ? i + 1 : i;
        StringBuilder inside = new StringBuilder();
        int previous = -1;
        boolean first = true;
        while (i < glob.length() && (glob.charAt(i) != ']' || first)) {
            char c = glob.charAt(i);
            int posix = glob.startsWith("[:", i) ? glob.indexOf(":]", i) : -1;
            boolean range = c == '-' && previous >= 0 && i + 1 < glob.length() && glob.charAt(i + 1) != ']';
            if (posix > 0) {
                inside.append("\\p{")
                        .append(posixName(glob.substring(i + 2, posix)))
                        .append('}');
                previous = -1;
                i = posix + 2;
            } else if (range) {
                i = literal(glob, i + 1);
                char last = glob.charAt(i - 1);
                if (previous <= last) {
                    inside.append(hex(previous)).append('-').append(hex(last));
                }
                previous = -1;
            } else {
                i = literal(glob, i);
                previous = glob.charAt(i - 1);
                inside.append(hex(previous));
            }
            first = false;
        }
        if (i >= glob.length()) {
            regex.append("(?!)");
            return glob.length();
        }
        regex.append("(?!/)[").append(negated ? "^" : "").append(inside).append(']');
        return i + 1;
    }

    /** The end of one character that may be escaped. */
    private static int literal(String glob, int start) {
        return glob.charAt(start) == '\\' && start + 1 < glob.length() ? start + 2 : start + 1;
    }

    private static String hex(int character) {
        return "\\x{" + Integer.toHexString(character) + "}";
    }

    private static String posixName(String name) {
        return name.isEmpty() || name.equals("xdigit")
                ? "XDigit"
                : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
