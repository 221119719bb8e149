package dev.slipway.syntax.parse;

import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exec form: strict JSON, an array whose elements are strings. Anything that is not strict JSON is no array at all,
 * and BuildKit takes it for a shell command; a JSON array with another element is an error.
 */
final class JsonArray {
    private static final int MAX_DEPTH = 1_000;

    private final MappedText line;
    private final String text;
    private final int end;
    private final List<Word> strings = new ArrayList<>();
    private Optional<Word> notAString = Optional.empty();
    private int at;

    private JsonArray(MappedText line, int start, int end) {
        this.line = line;
        this.text = line.text();
        this.at = start;
        this.end = end;
    }

    /**
     * An array that was read.
     *
     * @param strings the decoded strings; spans lie inside the quotes
     * @param notAString the first element that is something else
     */
    record Elements(List<Word> strings, Optional<Word> notAString) {}

    /** The array that {@code line} holds from {@code start} to {@code end}; empty when that is no strict JSON array. */
    static Optional<Elements> read(MappedText line, int start, int end) {
        if (start >= end || line.text().charAt(start) != '[') {
            return Optional.empty();
        }
        JsonArray array = new JsonArray(line, start, end);
        return array.array() && array.atEnd()
                ? Optional.of(new Elements(List.copyOf(array.strings), array.notAString))
                : Optional.empty();
    }

    /** Whether {@code line} holds an array of nothing but strings there. */
    static boolean isArrayOfStrings(String line, int start, int end) {
        return start < end
                && line.charAt(start) == '['
                && read(MappedText.verbatim(line, 0), start, end)
                        .filter(elements -> elements.notAString().isEmpty())
                        .isPresent();
    }

    private boolean array() {
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return true;
        }
        while (true) {
            blanks();
            int start = at;
            if (peek() == '"') {
                MappedText.Builder string = new MappedText.Builder();
                if (!string(string)) {
                    return false;
                }
                MappedText decoded = string.build(line.source(start + 1));
                strings.add(decoded.word(0, decoded.length()));
            } else if (!value()) {
                return false;
            } else if (notAString.isEmpty()) {
                notAString = Optional.of(line.word(start, at));
            }
            blanks();
            char next = peek();
            at++;
            if (next == ']') {
                return true;
            }
            if (next != ',') {
                return false;
            }
        }
    }

    private boolean atEnd() {
        return Blanks.skip(text, at, end) == end;
    }

    private void blanks() {
        while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    private boolean string(MappedText.Builder into) {
        at++;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ') {
                return false;
            }
            if (c != '\\') {
                into.append(c, line.source(at));
                at++;
            } else if (!escape(into)) {
                return false;
            }
        }
        return false;
    }

    private boolean escape(MappedText.Builder into) {
        if (at + 1 >= end) {
            return false;
        }
        int source = line.source(at);
        char c = text.charAt(at + 1);
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            into.append("\"\\/\b\f\n\r\t".charAt(plain), source);
            at += 2;
            return true;
        }
        if (c != 'u' || at + 6 > end) {
            return false;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        into.append((char) value, source);
        at += 6;
        return true;
    }

    /** Steps over any JSON value; objects and arrays by their brackets, each element checked. */
    private boolean value() {
        StringBuilder open = new StringBuilder();
        boolean wantsValue = true;
        do {
            blanks();
            char c = peek();
            if (wantsValue && (c == '[' || c == '{')) {
                at++;
                blanks();
                if (peek() == (c == '[' ? ']' : '}')) {
                    at++;
                    wantsValue = false;
                } else {
                    open.append(c);
                    if (open.length() > MAX_DEPTH || c == '{' && !key()) {
                        return false;
                    }
                }
            } else if (wantsValue) {
                if (c == '"' ? !string(new MappedText.Builder()) : !scalar()) {
                    return false;
                }
                wantsValue = false;
            } else {
                char opener = open.charAt(open.length() - 1);
                at++;
                if (c == ',') {
                    if (opener == '{' && !key()) {
                        return false;
                    }
                    wantsValue = true;
                } else if (c == (opener == '[' ? ']' : '}')) {
                    open.setLength(open.length() - 1);
                } else {
                    return false;
                }
            }
        } while (open.length() > 0);
        return true;
    }

    private boolean key() {
        blanks();
        if (peek() != '"' || !string(new MappedText.Builder())) {
            return false;
        }
        blanks();
        if (peek() != ':') {
            return false;
        }
        at++;
        return true;
    }

    private boolean scalar() {
        int start = at;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return word.equals("true")
                || word.equals("false")
                || word.equals("null")
                || word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
