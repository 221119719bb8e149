package dev.slipway.cli.report;

import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.Arrays;

/** A text by lines as editors count them. Lines and columns are 1-based; a byte order mark takes no column. */
public final class Lines {
    private final String text;
    private final int[] starts;

    public Lines(String text) {
        this.text = text;
        int[] found = new int[LineBreaks.count(text) + 1];
        int line = 1;
        for (int next = LineBreaks.next(text, 0); next >= 0; next = LineBreaks.next(text, next)) {
            found[line++] = next;
        }
        if (text.startsWith("\uFEFF")) {
            found[0] = 1;
        }
        this.starts = found;
    }

    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }

    public int column(int offset) {
        return Math.max(0, offset - starts[line(offset) - 1]) + 1;
    }

    /** The text of a line without its line end. */
    public String text(int line) {
        int start = starts[line - 1];
        return text.substring(start, LineBreaks.endOfLine(text, start));
    }

    /** The part of {@code span} that lies on its first line. */
    TextSpan onFirstLine(TextSpan span) {
        int start = Math.max(span.start(), starts[0]);
        int end = LineBreaks.endOfLine(text, starts[line(start) - 1]);
        return new TextSpan(start, Math.max(start, Math.min(span.end(), end)));
    }
}
