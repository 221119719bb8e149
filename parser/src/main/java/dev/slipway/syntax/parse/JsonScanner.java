package dev.slipway.syntax.parse;

import dev.slipway.syntax.MappedText;

/** Steps over strict JSON inside a logical line. Every step says whether it met what JSON allows there. */
final class JsonScanner {
    private static final int MAX_DEPTH = 1_000;

    private final MappedText line;
    private final String text;
    private final int end;
    private int at;

    JsonScanner(MappedText line, int start, int end) {
        this.line = line;
        this.text = line.text();
        this.at = start;
        this.end = end;
    }

    int position() {
        return at;
    }

    /** The next character, stepped over; NUL at the end. */
    char next() {
        char c = peek();
        at++;
        return c;
    }

    /** Whether nothing but blanks follows. */
    boolean atEnd() {
        return Blanks.skip(text, at, end) >= end;
    }

    void blanks() {
        while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; NUL at the end. */
    char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Reads a string whose quote comes next; its characters go to {@code into}. */
    boolean string(MappedText.Builder into) {
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
    boolean value() {
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
