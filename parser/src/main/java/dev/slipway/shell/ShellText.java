package dev.slipway.shell;

/** Characters as the shell sees them. */
final class ShellText {
    private ShellText() {}

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }

    /** Whether it ends a word outside quotes; line ends are told apart by {@link Cursor#lineEndLength}. */
    static boolean isOperator(int c) {
        return c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<' || c == '>';
    }

    /** The end of the variable name at {@code start}; {@code start} itself if there is none. */
    static int nameEnd(String text, int start, int limit) {
        if (start >= limit || !isNameStart(text.charAt(start))) {
            return start;
        }
        int end = start + 1;
        while (end < limit && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
