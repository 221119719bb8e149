package dev.slipway.syntax.parse;

/** The two sets of blanks that BuildKit tells apart, and lines that hold nothing else. */
public final class Blanks {
    /** Go's {@code unicode.IsSpace}: what BuildKit trims from lines. */
    public static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** What separates a keyword from its arguments, and whitespace-delimited arguments from each other. */
    public static boolean isSeparator(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B;
    }

    /** The first offset from {@code from} on that holds no space; {@code to} when all do. */
    public static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of {@code [from, to)} without spaces at its end. */
    public static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private Blanks() {}
}
