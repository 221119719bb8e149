package dev.slipway.text;

/**
 * Line ends as editors count them: {@code \n}, {@code \r\n} and a lone {@code \r} each end a line. BuildKit ends a line
 * at {@code \n} only; whoever splits text into instructions must not use this class.
 */
public final class LineBreaks {
    /** How many line ends {@code text} holds. */
    public static int count(String text) {
        int count = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at)) {
            count++;
        }
        return count;
    }

    /** The offset behind the first line end at or after {@code from}; -1 when there is none. */
    public static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    /** The offset where line {@code line} (zero-based) starts; the last line's start when there are fewer. */
    public static int startOfLine(String text, int line) {
        int start = 0;
        for (int i = 0; i < line; i++) {
            int following = next(text, start);
            if (following < 0) {
                return start;
            }
            start = following;
        }
        return start;
    }

    /** The end of the line that starts at {@code lineStart}, before its line end. */
    public static int endOfLine(String text, int lineStart) {
        for (int i = lineStart; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private LineBreaks() {}
}
