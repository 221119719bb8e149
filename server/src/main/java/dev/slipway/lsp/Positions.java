package dev.slipway.lsp;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Offsets of one text as a client's positions, and back. There are two units: offsets count UTF-16 code units from the
 * start of the file, positions count lines and, within a line, units of the negotiated encoding. Lines end at LF, CRLF and
 * a lone CR. Whatever a client sends lands in the text: lines beyond the last at its end, columns beyond a line at the
 * line's end, columns inside a character before it.
 */
final class Positions {
    /** From so many positions on it pays to look at the whole text once. */
    private static final int MANY = 8;

    private final SyntaxTree tree;
    private final PositionEncoding encoding;
    private int asked;

    /** Where each line starts; null until many positions were asked. An object serves one answer, in one thread. */
    private int[] starts;

    Positions(SyntaxTree tree, PositionEncoding encoding) {
        this.tree = Objects.requireNonNull(tree);
        this.encoding = Objects.requireNonNull(encoding);
    }

    /** The offset of {@code position}, from 0 to the text's length. */
    int offset(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= tree.lineCount()) {
            return tree.length();
        }
        return tree.startOfLine(line) + charsBefore(tree.lineText(line), Math.max(0, position.getCharacter()));
    }

    /** The span of {@code range}; of its ends the smaller comes first. */
    TextSpan span(Range range) {
        int start = offset(range.getStart());
        int end = offset(range.getEnd());
        return new TextSpan(Math.min(start, end), Math.max(start, end));
    }

    /** The position of {@code offset}. Between CR and LF it is the end of the line, before both. */
    Position position(int offset) {
        int inText = Math.max(0, Math.min(offset, tree.length()));
        if (starts == null && ++asked > MANY) {
            starts = starts(tree.text());
        }
        return starts == null ? fromTree(inText) : fromTable(inText);
    }

    private static int[] starts(String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int next = LineBreaks.next(text, 0); next >= 0; next = LineBreaks.next(text, next)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = next;
        }
        return Arrays.copyOf(starts, lines);
    }

    private Position fromTable(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found < 0 ? -found - 2 : found;
        String text = tree.text();
        boolean isInBreak =
                offset > 0 && offset < text.length() && text.charAt(offset) == '\n' && text.charAt(offset - 1) == '\r';
        int column = (isInBreak ? offset - 1 : offset) - starts[line];
        return new Position(
                line,
                encoding == PositionEncoding.UTF_16
                        ? column
                        : units(text.substring(starts[line], LineBreaks.endOfLine(text, starts[line])), column));
    }

    private Position fromTree(int inText) {
        int line = tree.lineAt(inText);
        String text = tree.lineText(line);
        int column = Math.min(inText - tree.startOfLine(line), text.length());
        return new Position(line, units(text, column));
    }

    Range range(TextSpan span) {
        return new Range(position(span.start()), position(span.end()));
    }

    private int units(String text, int chars) {
        if (encoding == PositionEncoding.UTF_16) {
            return chars;
        }
        int units = 0;
        for (int i = 0; i < chars; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            // An offset inside a surrogate pair stands before the character.
            units += i > chars ? 0 : encoding.units(codePoint);
        }
        return units;
    }

    private int charsBefore(String text, int units) {
        if (encoding == PositionEncoding.UTF_16) {
            return Math.min(units, text.length());
        }
        int left = units;
        int chars = 0;
        while (chars < text.length()) {
            int codePoint = text.codePointAt(chars);
            left -= encoding.units(codePoint);
            if (left < 0) {
                break;
            }
            chars += Character.charCount(codePoint);
        }
        return chars;
    }
}
