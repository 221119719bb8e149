package dev.slipway.shell;

/** Reads {@code $'…'}: quotes with C escapes (Bash manual, section 3.1.2.4). */
final class AnsiQuotes {
    private AnsiQuotes() {}

    /** Reads from the opening quote to behind the closing one. */
    static void read(Cursor at, WordBuilder word) {
        word.quoted();
        at.pos++;
        while (!at.atEnd()) {
            char c = at.text.charAt(at.pos);
            if (c == '\'') {
                at.pos++;
                return;
            }
            if (c == '\\' && at.pos + 1 < at.end) {
                escape(at, word);
            } else {
                word.keep(at.pos, ++at.pos);
            }
        }
        at.malformed();
    }

    private static void escape(Cursor at, WordBuilder word) {
        char c = at.text.charAt(at.pos + 1);
        int plain = "\\'\"?".indexOf(c);
        int named = "abeEfnrtv".indexOf(c);
        if (plain >= 0) {
            word.keep(at.pos + 1, at.pos + 2);
            at.pos += 2;
        } else if (named >= 0) {
            word.decoded("\u0007\b\u001b\u001b\f\n\r\t\u000b".charAt(named));
            at.pos += 2;
        } else if (c >= '0' && c <= '7') {
            number(at, word, at.pos + 1, 3, 8);
        } else if (c == 'x') {
            number(at, word, at.pos + 2, 2, 16);
        } else if (c == 'u') {
            number(at, word, at.pos + 2, 4, 16);
        } else if (c == 'U') {
            number(at, word, at.pos + 2, 8, 16);
        } else {
            word.keep(at.pos, at.pos + 1);
            at.pos++;
        }
    }

    private static void number(Cursor at, WordBuilder word, int start, int maxDigits, int radix) {
        int value = 0;
        int i = start;
        while (i < at.end && i < start + maxDigits && Character.digit(at.text.charAt(i), radix) >= 0) {
            value = value * radix + Character.digit(at.text.charAt(i), radix);
            i++;
        }
        if (i == start) {
            word.keep(at.pos, start);
        } else {
            word.decoded(value);
        }
        at.pos = i;
    }
}
