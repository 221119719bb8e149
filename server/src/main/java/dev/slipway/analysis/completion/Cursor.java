package dev.slipway.analysis.completion;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.Optional;

/** The offset that is asked for, and the text around it. The subject is mended: swallowed stages are back in it. */
record Cursor(Subject subject, int offset, Place place) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static Cursor of(Subject written, int wanted) {
        int offset = Math.max(0, Math.min(wanted, written.tree().length()));
        Subject subject = Mending.mend(written, offset);
        return new Cursor(subject, offset, subject.graph().placeAt(offset));
    }

    BuildGraph graph() {
        return subject.graph();
    }

    String text() {
        return subject.tree().text();
    }

    /** The stage the offset stands in; empty before the first FROM. A FROM starts the stage it stands in. */
    Optional<Stage> stage() {
        return graph().stageAt(offset);
    }

    /** The cursor's line as an editor shows it, without its line end and without a byte order mark before the cursor. */
    TextSpan line() {
        String text = text();
        int start = offset;
        while (start > 0 && !isLineEnd(text.charAt(start - 1)) && !(start == 1 && text.charAt(0) == BYTE_ORDER_MARK)) {
            start--;
        }
        int end = offset;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return new TextSpan(start, end);
    }

    /** What stands before the cursor on its line. */
    String before() {
        return text().substring(line().start(), offset);
    }

    /** What stands behind the cursor on its line. */
    String after() {
        return text().substring(offset, line().end());
    }

    /** The word of characters other than blanks and {@code separators} around the cursor, without a continuation. */
    TextSpan word(String separators) {
        String text = text();
        TextSpan line = line();
        int start = offset;
        while (start > line.start() && isPart(text.charAt(start - 1), separators)) {
            start--;
        }
        int end = offset;
        while (end < line.end() && isPart(text.charAt(end), separators)) {
            end++;
        }
        boolean continued = end > offset
                && text.charAt(end - 1) == subject.tree().escape()
                && text.substring(end, line.end()).isBlank();
        return new TextSpan(start, continued ? end - 1 : end);
    }

    /** The part of {@link #word} that lies in {@code span}; an empty span at the cursor when they do not meet there. */
    TextSpan wordIn(TextSpan span, String separators) {
        TextSpan word = word(separators);
        int start = Math.max(span.start(), word.start());
        int end = Math.min(span.end(), word.end());
        return start <= offset && offset <= end ? new TextSpan(start, end) : TextSpan.at(offset);
    }

    private static boolean isPart(char c, String separators) {
        return c > ' ' && separators.indexOf(c) < 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
