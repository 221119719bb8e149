package dev.slipway.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes quotes and escapes out of a word and puts variables in, as BuildKit does (frontend/dockerfile/shell/lex.go): all
 * modifiers of mainline, no shell semantics beyond them. It knows where in the word each variable stands.
 */
public final class Expander {
    /** Deeper nesting than any person writes; beyond it the word fails instead of the stack. */
    private static final int MAX_DEPTH = 400;

    /** Gives variables their values. */
    @FunctionalInterface
    public interface Variables {
        /** The value of {@code name}; empty when it is not set. */
        Optional<String> value(String name);
    }

    /**
     * What to leave as it is.
     *
     * @param escape the escape character in force
     * @param keepQuotes quotes stay in the result
     * @param keepEscapes escape characters stay in the result
     * @param ignoreQuotes quotes mean nothing: heredoc bodies
     * @param keepUnset variables without a value stay as written
     */
    public record Options(
            char escape, boolean keepQuotes, boolean keepEscapes, boolean ignoreQuotes, boolean keepUnset) {
        /** Plain expansion of an argument. */
        public static Options word(char escape) {
            return new Options(escape, false, false, false, false);
        }

        /** Expansion of a heredoc's body. */
        public static Options heredocBody() {
            return new Options('\\', false, false, true, false);
        }
    }

    /**
     * A variable that the word reads.
     *
     * @param start where the {@code $} stands in the word
     * @param nameStart where the name starts
     * @param nameEnd where the name ends
     * @param end behind the last character of the substitution
     * @param isSet whether it had a value
     * @param modifier what follows the name, such as {@code :-}; empty for a plain use
     */
    public record Use(String name, int start, int nameStart, int nameEnd, int end, boolean isSet, String modifier) {}

    /** Why a word cannot be expanded, and which part of it is to blame. */
    public record Failure(String message, int start, int end) {}

    /**
     * What became of a word.
     *
     * @param value the expanded text; what was read so far after a failure
     * @param words the value split at blanks that no quote protects
     * @param uses the variables read, in text order
     */
    public record Result(String value, List<String> words, List<Use> uses, Optional<Failure> failure) {
        public boolean isOk() {
            return failure.isEmpty();
        }
    }

    private final String source;
    private final Options options;
    private final Variables variables;
    private final List<Use> uses = new ArrayList<>(2);
    private int at;
    private int depth;
    private Failure failure;

    private Expander(String source, Options options, Variables variables) {
        this.source = source;
        this.options = options;
        this.variables = variables;
    }

    /** Expands {@code word}; never throws. */
    public static Result expand(String word, Options options, Variables variables) {
        if (isPlain(word, options)) {
            return new Result(word, List.of(word), List.of(), Optional.empty());
        }
        Expander expander = new Expander(word, options, variables);
        // Go's scanner passes over a byte order mark, and BuildKit reads every word with one.
        expander.at = word.startsWith("\uFEFF") ? 1 : 0;
        Words words = new Words();
        String value = expander.until('\0', options.keepEscapes(), words);
        return new Result(value, words.all(), List.copyOf(expander.uses), Optional.ofNullable(expander.failure));
    }

    private static boolean isPlain(String word, Options options) {
        if (word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\uFEFF'
                    || c == '$'
                    || c == '\''
                    || c == '"'
                    || c == options.escape()
                    || c == '<'
                    || Blanks.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean fail(String message, int start) {
        if (failure == null) {
            failure = new Failure(message, start, Math.max(start, Math.min(at, source.length())));
        }
        return false;
    }

    /** Reads up to {@code stop}, which is consumed, or to the end when {@code stop} is NUL. */
    private String until(char stop, boolean keepEscapes, Words words) {
        StringBuilder result = new StringBuilder();
        int start = at;
        if (++depth > MAX_DEPTH) {
            at = source.length();
            fail("substitutions are nested too deeply", start);
        }
        while (failure == null && at < source.length()) {
            char c = source.charAt(at);
            if (stop != '\0' && c == stop) {
                at++;
                depth--;
                return result.toString();
            }
            if (c == '\'' && !options.ignoreQuotes()) {
                String quoted = singleQuoted();
                result.append(quoted);
                words.addProtected(quoted);
            } else if (c == '"' && !options.ignoreQuotes()) {
                String quoted = doubleQuoted(keepEscapes);
                result.append(quoted);
                words.addProtected(quoted);
            } else if (c == '$') {
                String value = dollar();
                result.append(value);
                words.add(value);
            } else if (c == '<' && source.startsWith("<<", at)) {
                String opener = heredocOpener();
                result.append(opener);
                words.addProtected(opener);
            } else if (c == options.escape()) {
                at++;
                if (keepEscapes) {
                    result.append(c);
                    words.addProtected(String.valueOf(c));
                }
                if (at < source.length()) {
                    int codePoint = source.codePointAt(at);
                    at += Character.charCount(codePoint);
                    result.appendCodePoint(codePoint);
                    words.addProtected(Character.toString(codePoint));
                }
            } else {
                at++;
                result.append(c);
                words.add(c);
            }
        }
        if (stop != '\0' && failure == null) {
            fail("unexpected end of statement while looking for matching " + stop, start);
        }
        depth--;
        return result.toString();
    }

    /** {@code <<} and the blanks behind it: BuildKit keeps them in one word with the name that follows. */
    private String heredocOpener() {
        int start = at;
        at += 2;
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
        return source.substring(start, at);
    }

    private String singleQuoted() {
        int start = at;
        int close = source.indexOf('\'', at + 1);
        if (close < 0) {
            at = source.length();
            fail("a single quote is not closed", start);
            return "";
        }
        at = close + 1;
        return options.keepQuotes() ? source.substring(start, at) : source.substring(start + 1, close);
    }

    private String doubleQuoted(boolean keepEscapes) {
        StringBuilder result = new StringBuilder();
        int start = at++;
        if (options.keepQuotes()) {
            result.append('"');
        }
        while (failure == null && at < source.length()) {
            char c = source.charAt(at);
            if (c == '"') {
                at++;
                if (options.keepQuotes()) {
                    result.append('"');
                }
                return result.toString();
            }
            if (c == '$') {
                result.append(dollar());
            } else if (c == options.escape()) {
                at++;
                if (keepEscapes) {
                    result.append(c);
                }
                char next = at < source.length() ? source.charAt(at) : '\0';
                if (next == '"' || next == '$' || next == options.escape() && at < source.length()) {
                    result.append(next);
                    at++;
                } else if (at < source.length()) {
                    result.append(c);
                }
            } else {
                result.append(c);
                at++;
            }
        }
        fail("a double quote is not closed", start);
        return "";
    }

    private String dollar() {
        int start = at++;
        if (at >= source.length() || source.charAt(at) != '{') {
            int nameStart = at;
            String name = name();
            if (name.isEmpty()) {
                return "$";
            }
            Optional<String> value = variables.value(name);
            uses.add(new Use(name, start, nameStart, at, at, value.isPresent(), ""));
            return value.orElse(options.keepUnset() ? "$" + name : "");
        }
        at++;
        char next = at < source.length() ? source.charAt(at) : '\0';
        if (at >= source.length()) {
            fail("a closing } is missing", start);
            return "";
        }
        if (next == '{' || next == '}' || next == ':') {
            at++;
            fail("bad substitution", start);
            return "";
        }
        return braced(start);
    }

    private String braced(int start) {
        int nameStart = at;
        String name = name();
        int nameEnd = at;
        if (at >= source.length()) {
            fail("a closing } is missing", start);
            return "";
        }
        String modifier = modifier();
        char operator = modifier.charAt(0);
        boolean emptyCounts = false;
        if (operator == '}') {
            Optional<String> value = variables.value(name);
            uses.add(new Use(name, start, nameStart, nameEnd, at, value.isPresent(), ""));
            return value.orElse(options.keepUnset() ? "${" + name + "}" : "");
        }
        if (operator == '/') {
            return replaced(name, start, nameStart, nameEnd);
        }
        if (operator == ':') {
            if (at >= source.length()) {
                fail("a closing } is missing", start);
                return "";
            }
            emptyCounts = true;
            String second = modifier();
            operator = second.charAt(0);
            modifier += second;
            if ("+-?".indexOf(operator) < 0) {
                fail("unsupported modifier (" + modifier + ") in substitution", start);
                return "";
            }
        } else if ("+-?#%".indexOf(operator) < 0) {
            fail("unsupported modifier (" + modifier + ") in substitution", start);
            return "";
        }
        int slot = uses.size();
        String word = until('}', operator == '#' || operator == '%' || options.keepEscapes(), new Words());
        if (failure != null) {
            if (at >= source.length()) {
                failure = new Failure("a closing } is missing", start, source.length());
            }
            return "";
        }
        Optional<String> value = variables.value(name);
        uses.add(slot, new Use(name, start, nameStart, nameEnd, at, value.isPresent(), modifier));
        if (options.keepUnset() && value.isEmpty()) {
            return "${" + name + modifier + word + "}";
        }
        return modified(name, value, operator, emptyCounts, word, modifier, start);
    }

    /** The next character, both halves of it. */
    private String modifier() {
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        return Character.toString(codePoint);
    }

    private String modified(
            String name,
            Optional<String> value,
            char operator,
            boolean emptyCounts,
            String word,
            String modifier,
            int start) {
        boolean absent = value.isEmpty() || emptyCounts && value.get().isEmpty();
        switch (operator) {
            case '-':
                return absent ? word : value.get();
            case '+':
                return absent ? "" : word;
            case '?':
                if (absent) {
                    String reason = value.isEmpty() ? "is not allowed to be unset" : "is not allowed to be empty";
                    fail(name + ": " + (word.isEmpty() ? reason : word), start);
                    return "";
                }
                return value.get();
            case '#':
            case '%':
                boolean greedy = !word.isEmpty() && word.charAt(0) == operator;
                return trimmed(value.orElse(""), greedy ? word.substring(1) : word, operator == '%', greedy, start);
            default:
                fail("unsupported modifier (" + modifier + ") in substitution", start);
                return "";
        }
    }

    private String trimmed(String value, String pattern, boolean suffix, boolean greedy, int start) {
        Optional<Pattern> regex = regex(pattern, greedy, start);
        if (regex.isEmpty()) {
            return "";
        }
        Matcher matcher = regex.get().matcher(value);
        if (!suffix) {
            return matcher.lookingAt() ? value.substring(matcher.end()) : value;
        }
        int cut = -1;
        for (int from = value.length(); from >= 0; from--) {
            matcher.region(from, value.length());
            if (matcher.matches()) {
                cut = from;
                if (!greedy) {
                    break;
                }
            }
        }
        return cut < 0 ? value : value.substring(0, cut);
    }

    private String replaced(String name, int start, int nameStart, int nameEnd) {
        boolean all = at < source.length() && source.charAt(at) == '/';
        if (all) {
            at++;
        }
        int slot = uses.size();
        String pattern = until('/', true, new Words());
        if (failure != null && at >= source.length()) {
            failure = new Failure("the second / of a replacement is missing", start, source.length());
        }
        String replacement = failure == null ? until('}', true, new Words()) : "";
        if (failure != null) {
            return "";
        }
        Optional<String> value = variables.value(name);
        uses.add(slot, new Use(name, start, nameStart, nameEnd, at, value.isPresent(), all ? "//" : "/"));
        if (options.keepUnset() && value.isEmpty()) {
            return "${" + name + "/" + pattern + "/" + replacement + "}";
        }
        Optional<Pattern> regex = regex(pattern, true, start);
        if (regex.isEmpty()) {
            return "";
        }
        Matcher matcher = regex.get().matcher(value.orElse(""));
        String literal = Matcher.quoteReplacement(replacement);
        return all ? matcher.replaceAll(literal) : matcher.replaceFirst(literal);
    }

    /** A shell pattern of {@code *}, {@code ?} and escapes as a regular expression; brackets mean themselves. */
    private Optional<Pattern> regex(String pattern, boolean greedy, int start) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                regex.append(greedy ? ".*" : ".*?");
            } else if (c == '?') {
                regex.append('.');
            } else if (c == '\\') {
                char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : '\0';
                if (next == '}' || next == '/') {
                    continue;
                }
                if (next != '*' && next != '?' && next != '\\') {
                    fail("invalid pattern (" + pattern + ") in substitution", start);
                    return Optional.empty();
                }
                i++;
                regex.append('\\').append(next);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Optional.of(Pattern.compile(regex.toString()));
        } catch (PatternSyntaxException unreachable) {
            fail("invalid pattern (" + pattern + ") in substitution", start);
            return Optional.empty();
        }
    }

    /** Reads a name: letters, digits and underscores, a run of digits, or one special parameter. */
    private String name() {
        int start = at;
        if (at < source.length() && Character.isDigit(source.codePointAt(at))) {
            while (at < source.length() && Character.isDigit(source.codePointAt(at))) {
                at += Character.charCount(source.codePointAt(at));
            }
            return source.substring(start, at);
        }
        if (at < source.length() && "@*#?-$!".indexOf(source.charAt(at)) >= 0) {
            at++;
            return source.substring(start, at);
        }
        while (at < source.length()) {
            int codePoint = source.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint) && codePoint != '_') {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return source.substring(start, at);
    }

    /** The value split at blanks; what quotes or escapes protect never splits. */
    private static final class Words {
        private final List<String> done = new ArrayList<>(1);
        private final StringBuilder word = new StringBuilder();

        void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
        }

        void add(char c) {
            if (!Blanks.isSpace(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                done.add(word.toString());
                word.setLength(0);
            }
        }

        void addProtected(String text) {
            word.append(text);
        }

        List<String> all() {
            if (word.length() > 0) {
                done.add(word.toString());
                word.setLength(0);
            }
            return List.copyOf(done);
        }
    }
}
