package dev.slipway.analysis.format;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Lines as BuildKit counts them: each ends with a line feed, before which a carriage return may stand. */
final class Lines {
    private static final char BOM = '\uFEFF';

    /** The lines of {@code text} without their ends, in order; an empty last line counts when nothing else does. */
    static List<TextSpan> of(String text) {
        List<TextSpan> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() || lines.isEmpty()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(new TextSpan(start, contentEnd(text, start, next)));
            start = next;
        }
        return lines;
    }

    /** Where the last line of {@code text} ends, before its line end. */
    static int contentEnd(String text) {
        return contentEnd(text, 0, text.length());
    }

    private static int contentEnd(String text, int start, int next) {
        int end = next;
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    /** Where the blanks at the start of {@code line} end; a byte order mark before them counts as one. */
    static int indentEnd(String text, TextSpan line) {
        int at = line.start();
        while (at < line.end() && (isBlank(text.charAt(at)) || at == 0 && text.charAt(0) == BOM)) {
            at++;
        }
        return at;
    }

    /** One line without the blanks at its start; a byte order mark stays. */
    static String stripped(String line) {
        int end = indentEnd(line, new TextSpan(0, contentEnd(line)));
        String mark = !line.isEmpty() && line.charAt(0) == BOM ? String.valueOf(BOM) : "";
        return mark + line.substring(end);
    }

    /** One line without the blanks before its line end. */
    static String withoutTrailingBlanks(String line) {
        int content = contentEnd(line);
        int end = content;
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + line.substring(content);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** How many columns {@code indent} is wide, a tab reaching to the next multiple of {@code tab}. */
    static int columns(String indent, int tab) {
        int columns = 0;
        for (int i = 0; i < indent.length(); i++) {
            columns = indent.charAt(i) == '\t' ? columns / tab * tab + tab : columns + 1;
        }
        return columns;
    }

    private Lines() {}
}
