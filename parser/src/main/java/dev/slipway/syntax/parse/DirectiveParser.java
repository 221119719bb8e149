package dev.slipway.syntax.parse;

import dev.slipway.syntax.ParserDirective;
import dev.slipway.text.TextSpan;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a {@code # name=value} line as BuildKit's parser/directives.go does: {@code #\s*([a-zA-Z][a-zA-Z0-9]*)\s*=}. By
 * hand, since the first regular expression of a process takes longer than the rest of a small file.
 */
public final class DirectiveParser {
    /**
     * The directive on the line {@code text}; empty when the line has another form or names no directive.
     *
     * @param startsFile whether a byte order mark may stand in front
     */
    public static Optional<ParserDirective> parse(String text, boolean startsFile, boolean effective) {
        int start = startsFile && text.startsWith("\uFEFF") ? 1 : 0;
        int end = LogicalLine.contentEnd(text, start, text.length());
        int from = Blanks.skip(text, start, end);
        if (from == end || text.charAt(from) != '#' || text.indexOf('=', from) < 0) {
            return Optional.empty();
        }
        int nameStart = skipAscii(text, from + 1, end);
        int nameEnd = nameStart;
        while (nameEnd < end && isNamePart(text.charAt(nameEnd), nameEnd > nameStart)) {
            nameEnd++;
        }
        int equals = skipAscii(text, nameEnd, end);
        if (nameStart == nameEnd || equals == end || text.charAt(equals) != '=') {
            return Optional.empty();
        }
        int valueStart = Blanks.skip(text, equals + 1, end);
        int valueEnd = Blanks.trimEnd(text, valueStart, end);
        if (valueStart == valueEnd) {
            return Optional.empty();
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        if (!name.equals(ParserDirective.SYNTAX)
                && !name.equals(ParserDirective.ESCAPE)
                && !name.equals(ParserDirective.CHECK)) {
            return Optional.empty();
        }
        boolean indented = from > start && !name.equals(ParserDirective.ESCAPE);
        return Optional.of(new ParserDirective(
                name,
                new TextSpan(nameStart, nameEnd),
                text.substring(valueStart, valueEnd),
                new TextSpan(valueStart, valueEnd),
                effective && !indented));
    }

    private static boolean isNamePart(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || digits && c >= '0' && c <= '9';
    }

    /** Go's regular expressions know the spaces of ASCII alone. */
    private static int skipAscii(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) < 0x80 && Blanks.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private DirectiveParser() {}
}
