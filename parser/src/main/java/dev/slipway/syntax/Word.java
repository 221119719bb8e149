package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.List;

/**
 * A stretch of derived text: an argument, a keyword, a name, a value. {@code start} and {@code end} are offsets in
 * {@code line}; {@link #span()} says where it stands in its item.
 */
public record Word(MappedText line, int start, int end) {
    public Word {
        if (start < 0 || start > end || end > line.length()) {
            throw new IllegalArgumentException("no such word: " + start + ".." + end + " of " + line.length());
        }
    }

    public String text() {
        return line.substring(start, end);
    }

    /** Where it stands, relative to its item. */
    public TextSpan span() {
        return line.span(start, end);
    }

    /** Where the characters {@code from} to {@code to} of {@link #text()} stand, relative to the item. */
    public TextSpan span(int from, int to) {
        return line.span(start + from, start + to);
    }

    /** The same in pieces, continuations between them left out. */
    public List<TextSpan> pieces(int from, int to) {
        return line.pieces(start + from, start + to);
    }

    /** The part of this word from {@code from} to {@code to}. */
    public Word part(int from, int to) {
        return new Word(line, start + from, start + to);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public char charAt(int index) {
        return line.charAt(start + index);
    }

    /** Where {@code c} stands first in {@link #text()}; -1 when it does not. */
    public int indexOf(char c) {
        int at = line.indexOf(c, start, end);
        return at < 0 ? -1 : at - start;
    }

    /** Whether the text equals {@code other}, letter case aside. */
    public boolean isIgnoringCase(String other) {
        return length() == other.length() && line.matchesIgnoringCase(start, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word it && text().equals(it.text()) && span().equals(it.span());
    }

    @Override
    public int hashCode() {
        return text().hashCode() * 31 + span().hashCode();
    }

    @Override
    public String toString() {
        return text() + "@" + span();
    }
}
