package dev.slipway.shell;

import java.util.ArrayList;
import java.util.List;

/** The place of the parser in the text, and what its two halves share. Every step forward is bounded by {@link #end}. */
final class Cursor {
    /** Constructs nested deeper than this are skipped unread; the stack of a small thread holds twice as many. */
    static final int MAX_DEPTH = 100;

    /**
     * How far to look for the <code>))</code> that tells a calculation from two parentheses. Without a bound, text
     * with many {@code ((} would take the square of its length.
     */
    private static final int ARITHMETIC_LIMIT = 1024;

    private static final int SUBSCRIPT_LIMIT = 256;

    final String text;
    int pos;
    int end;

    /** Cleared when something is missing, stray or too deep. */
    boolean wellFormed = true;

    private int depth;
    private final List<HereDocument> awaited = new ArrayList<>();

    Cursor(String text, int start, int end) {
        this.text = text;
        this.pos = start;
        this.end = end;
    }

    boolean atEnd() {
        return pos >= end;
    }

    /** The character at {@code offset}, or -1 from the end on. */
    int at(int offset) {
        return offset < end ? text.charAt(offset) : -1;
    }

    int peek() {
        return at(pos);
    }

    boolean looksAt(String expected) {
        return pos + expected.length() <= end && text.startsWith(expected, pos);
    }

    /** Length of the line end at {@code offset}; 0 if there is none. */
    int lineEndLength(int offset) {
        int c = at(offset);
        if (c == '\n') {
            return 1;
        }
        return c == '\r' && at(offset + 1) == '\n' ? 2 : 0;
    }

    /** Length of a backslash with the line end it takes away; 0 if there is none at {@code offset}. */
    int continuationLength(int offset) {
        if (at(offset) != '\\') {
            return 0;
        }
        int lineEnd = lineEndLength(offset + 1);
        return lineEnd == 0 ? 0 : 1 + lineEnd;
    }

    /** Whether a word cannot go on at {@code offset}. */
    boolean endsWord(int offset) {
        int c = at(offset);
        return c < 0 || ShellText.isBlank(c) || ShellText.isOperator(c) || lineEndLength(offset) > 0;
    }

    void skipBlanks() {
        while (true) {
            if (ShellText.isBlank(peek())) {
                pos++;
            } else {
                int continuation = continuationLength(pos);
                if (continuation == 0) {
                    return;
                }
                pos += continuation;
            }
        }
    }

    /** Skips a comment that starts here. */
    boolean skipComment() {
        if (peek() != '#') {
            return false;
        }
        while (!atEnd() && lineEndLength(pos) == 0) {
            pos++;
        }
        return true;
    }

    void malformed() {
        wellFormed = false;
    }

    /** Whether one more level may be read; pair with {@link #leave}. */
    boolean enter() {
        if (depth >= MAX_DEPTH) {
            malformed();
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    void await(HereDocument document) {
        awaited.add(document);
    }

    /** The here-documents whose bodies start at the line end just passed; forgets them. */
    List<HereDocument> takeAwaited() {
        if (awaited.isEmpty()) {
            return List.of();
        }
        List<HereDocument> taken = List.copyOf(awaited);
        awaited.clear();
        return taken;
    }

    boolean isAwaiting() {
        return !awaited.isEmpty();
    }

    /** Moves behind the {@code close} that matches an {@code open} already passed, reading nothing in between. */
    void skipTo(char open, char close) {
        int level = 1;
        while (!atEnd()) {
            char c = text.charAt(pos);
            if (c == '\\') {
                pos = Math.min(end, pos + 2);
            } else if (c == '\'' || c == '"') {
                pos = quoteEnd(pos, end);
            } else {
                pos++;
                if (c == open) {
                    level++;
                } else if (c == close && --level == 0) {
                    return;
                }
            }
        }
        malformed();
    }

    /** Where the first of the two parentheses stands that end a calculation whose text begins at {@code start}, or -1. */
    int arithmeticEnd(int start) {
        int limit = Math.min(end, start + ARITHMETIC_LIMIT);
        int level = 0;
        int i = start;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += 2;
                continue;
            }
            if (c == '\'' || c == '"') {
                i = quoteEnd(i, limit);
                continue;
            }
            if (c == '(') {
                level++;
            } else if (c == ')') {
                if (level == 0) {
                    return at(i + 1) == ')' ? i : -1;
                }
                level--;
            }
            i++;
        }
        return -1;
    }

    /** Where the {@code ]} stands that ends the subscript whose text begins at {@code start}, or -1. */
    int subscriptEnd(int start) {
        int limit = Math.min(end, start + SUBSCRIPT_LIMIT);
        int level = 0;
        int i = start;
        while (i < limit && lineEndLength(i) == 0) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += 2;
                continue;
            }
            if (c == '\'' || c == '"') {
                i = quoteEnd(i, limit);
                continue;
            }
            if (c == ']' && level == 0) {
                return i;
            }
            level += c == '[' ? 1 : c == ']' ? -1 : 0;
            i++;
        }
        return -1;
    }

    private int quoteEnd(int start, int limit) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            i += c == '\\' && quote == '"' ? 2 : 1;
        }
        return limit;
    }
}
