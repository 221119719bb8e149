package dev.slipway.syntax.parse;

import dev.slipway.syntax.MappedText;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * An instruction's physical lines joined into one: continuations, comment lines and blank lines inside are taken out, as
 * BuildKit's parser does (frontend/dockerfile/parser/parser.go, Parse).
 *
 * @param line the joined text
 * @param comments the comment lines inside, from {@code #} to the line's end
 * @param blankLines the blank lines inside, line ends left out
 * @param end where the last physical line ends, line end included
 */
record LogicalLine(MappedText line, List<TextSpan> comments, List<TextSpan> blankLines, int end) {

    /** Joins the lines of {@code text} from {@code start} on; {@code start} is the start of a physical line. */
    static LogicalLine read(String text, int start, char escape) {
        int firstEnd = lineEnd(text, start);
        int firstContentEnd = contentEnd(text, start, firstEnd);
        int firstContent = Blanks.skip(text, start, firstContentEnd);
        if (start < text.length() && continuation(text, firstContent, firstContentEnd, escape) < 0) {
            MappedText single = MappedText.within(text, firstContent, firstContentEnd);
            return new LogicalLine(single, List.of(), List.of(), firstEnd);
        }
        MappedText.Builder line = new MappedText.Builder();
        List<TextSpan> comments = new ArrayList<>(0);
        List<TextSpan> blankLines = new ArrayList<>(0);
        int at = start;
        boolean first = true;
        while (at < text.length()) {
            int next = lineEnd(text, at);
            int contentEnd = contentEnd(text, at, next);
            int content = Blanks.skip(text, at, contentEnd);
            if (!first && content == contentEnd) {
                blankLines.add(new TextSpan(at, contentEnd));
            } else if (!first && text.charAt(content) == '#') {
                comments.add(new TextSpan(content, contentEnd));
            } else {
                int from = first ? content : at;
                int continuation = continuation(text, from, contentEnd, escape);
                line.append(text, from, continuation < 0 ? contentEnd : continuation);
                if (continuation < 0) {
                    return new LogicalLine(line.build(from), comments, blankLines, next);
                }
            }
            at = next;
            first = false;
        }
        return new LogicalLine(line.build(Math.min(start, text.length())), comments, blankLines, at);
    }

    /**
     * Where the logical line that starts at {@code start} ends.
     *
     * @return the offset behind its last line end; -1 when {@code text} ends inside it and is not {@code complete}
     */
    static int end(String text, int start, char escape, boolean complete) {
        int at = start;
        boolean first = true;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            if (newline < 0 && !complete) {
                return -1;
            }
            int next = newline < 0 ? text.length() : newline + 1;
            int contentEnd = contentEnd(text, at, next);
            int content = Blanks.skip(text, at, contentEnd);
            boolean dropped = !first && (content == contentEnd || text.charAt(content) == '#');
            if (!dropped && continuation(text, first ? content : at, contentEnd, escape) < 0) {
                return next;
            }
            at = next;
            first = false;
        }
        return complete ? at : -1;
    }

    /** The offset behind the {@code \n} that ends the line at {@code from}; the text's end when there is none. */
    static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** The end of a physical line's content: its trailing {@code \r}s and {@code \n} left out. */
    static int contentEnd(String text, int from, int lineEnd) {
        int end = lineEnd;
        while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Where the continuation of a line starts: an escape character, not itself escaped, with only blanks behind it. */
    private static int continuation(String text, int from, int to, char escape) {
        int at = to;
        while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        if (at == from || text.charAt(at - 1) != escape) {
            return -1;
        }
        return at - 1 > from && text.charAt(at - 2) == escape ? -1 : at - 1;
    }
}
