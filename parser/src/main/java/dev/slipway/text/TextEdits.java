package dev.slipway.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of edits that are all meant against the same text. */
public final class TextEdits {
    private static final Comparator<TextEdit> BY_POSITION = Comparator.<TextEdit>comparingInt(
                    edit -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end());

    /**
     * The edits in text order. Insertions at one offset keep their order.
     *
     * @throws IllegalArgumentException if two of them overlap
     */
    public static List<TextEdit> sorted(List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort(BY_POSITION);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).span().start() < sorted.get(i - 1).span().end()) {
                throw new IllegalArgumentException("edits overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }

    /**
     * The text after all edits.
     *
     * @throws IllegalArgumentException if two edits overlap
     * @throws IndexOutOfBoundsException if an edit lies outside the text
     */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (TextEdit edit : sorted(edits)) {
            result.append(text, copied, edit.span().start()).append(edit.newText());
            copied = edit.span().end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    /**
     * Where {@code offset} of the old text stands after the edits. An offset inside replaced text moves to the end of
     * the replacement; one at an insertion moves behind it.
     */
    public static int mapOffset(int offset, List<TextEdit> edits) {
        int shift = 0;
        for (TextEdit edit : sorted(edits)) {
            if (edit.span().start() > offset) {
                break;
            }
            if (edit.span().end() > offset) {
                return edit.span().start() + shift + edit.newText().length();
            }
            shift += edit.growth();
        }
        return offset + shift;
    }

    /**
     * The smallest single edit that turns {@code before} into {@code after}: what lies between their common start and
     * their common end. It never cuts a surrogate pair or a CRLF.
     */
    public static TextEdit difference(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int start = 0;
        while (start < limit && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        while (start > 0 && (cutsPair(before, start) || cutsPair(after, start))) {
            start--;
        }
        int tail = 0;
        while (tail < limit - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && (cutsPair(before, before.length() - tail) || cutsPair(after, after.length() - tail))) {
            tail--;
        }
        return TextEdit.replace(start, before.length() - tail, after.substring(start, after.length() - tail));
    }

    private static boolean cutsPair(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        char left = text.charAt(offset - 1);
        char right = text.charAt(offset);
        return Character.isSurrogatePair(left, right) || left == '\r' && right == '\n';
    }

    private TextEdits() {}
}
