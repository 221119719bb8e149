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
    private final MappedText line;
    private final JsonScanner scanner;
    private final List<Word> strings = new ArrayList<>();
    private Optional<Word> notAString = Optional.empty();

    private JsonArray(MappedText line, int start, int end) {
        this.line = line;
        this.scanner = new JsonScanner(line, start, end);
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
        if (start >= end || line.charAt(start) != '[') {
            return Optional.empty();
        }
        JsonArray array = new JsonArray(line, start, end);
        return array.array() && array.scanner.atEnd()
                ? Optional.of(new Elements(List.copyOf(array.strings), array.notAString))
                : Optional.empty();
    }

    /** Whether {@code line} holds an array of nothing but strings there. */
    static boolean isArrayOfStrings(String line, int start, int end) {
        if (start >= end || line.charAt(start) != '[') {
            return false;
        }
        Optional<Elements> array = read(MappedText.verbatim(line, 0), start, end);
        return array.isPresent() && array.get().notAString().isEmpty();
    }

    /** What {@code string} holds; where it holds no escape, that is the text between the quotes, which is there already. */
    private Word decoded(MappedText.Builder string, int start, int end) {
        if (string.length() == end - start) {
            return line.word(start, end);
        }
        MappedText decoded = string.build(line.source(start));
        return decoded.word(0, decoded.length());
    }

    private boolean array() {
        scanner.next();
        scanner.blanks();
        if (scanner.peek() == ']') {
            scanner.next();
            return true;
        }
        while (true) {
            scanner.blanks();
            int start = scanner.position();
            if (scanner.peek() == '"') {
                MappedText.Builder string = new MappedText.Builder();
                if (!scanner.string(string)) {
                    return false;
                }
                strings.add(decoded(string, start + 1, scanner.position() - 1));
            } else if (!scanner.value()) {
                return false;
            } else if (notAString.isEmpty()) {
                notAString = Optional.of(line.word(start, scanner.position()));
            }
            scanner.blanks();
            char next = scanner.next();
            if (next == ']') {
                return true;
            }
            if (next != ',') {
                return false;
            }
        }
    }
}
