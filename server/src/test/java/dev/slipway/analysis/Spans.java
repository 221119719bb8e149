package dev.slipway.analysis;

import dev.slipway.text.TextSpan;

/** Spans as fixtures write them: {@code line:column text}, both counted from 1, columns in UTF-16 units. */
final class Spans {
    private static final int LONG = 40;

    static String of(String text, TextSpan span) {
        return place(text, span.start()) + " " + shown(span.in(text));
    }

    /** A span that is long: its ends alone. */
    static String ends(String text, TextSpan span) {
        return place(text, span.start()) + "-" + place(text, span.end());
    }

    static String place(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return line + ":" + (offset - start + 1);
    }

    static String shown(String text) {
        String line = text.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        int end = line.offsetByCodePoints(0, Math.min(LONG, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }

    private Spans() {}
}
