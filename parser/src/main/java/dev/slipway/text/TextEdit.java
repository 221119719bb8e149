package dev.slipway.text;

import java.util.Objects;

/** Replaces the text of {@code span} by {@code newText}; an empty span inserts, an empty text deletes. */
public record TextEdit(TextSpan span, String newText) {
    public TextEdit {
        Objects.requireNonNull(span);
        Objects.requireNonNull(newText);
    }

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextSpan.at(offset), text);
    }

    public static TextEdit delete(TextSpan span) {
        return new TextEdit(span, "");
    }

    public static TextEdit replace(int start, int end, String newText) {
        return new TextEdit(new TextSpan(start, end), newText);
    }

    /** How much longer the text is afterwards; negative when it shrinks. */
    public int growth() {
        return newText.length() - span.length();
    }
}
