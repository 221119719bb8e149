package dev.slipway.fix.split;

import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.ArrayList;
import java.util.List;

/** The smallest edits of whole lines that turn one text into another; within one replaced line only what differs. */
final class LineEdits {
    /** The table of common lines is quadratic; longer files get one edit. */
    private static final long MAX_CELLS = 4_000_000;

    private LineEdits() {}

    static List<TextEdit> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        if ((long) old.size() * now.size() > MAX_CELLS) {
            return List.of(TextEdits.difference(before, after));
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<TextEdit> edits = new ArrayList<>();
        int offset = 0;
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                offset += old.get(i).length();
                i++;
                j++;
                continue;
            }
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            while ((i < old.size() || j < now.size())
                    && !(i < old.size() && j < now.size() && old.get(i).equals(now.get(j)))) {
                if (j < now.size() && (i == old.size() || common[i][j + 1] >= common[i + 1][j])) {
                    added.append(now.get(j++));
                } else {
                    removed.append(old.get(i++));
                }
            }
            TextEdit inner = TextEdits.difference(removed.toString(), added.toString());
            edits.add(new TextEdit(inner.span().shifted(offset), inner.newText()));
            offset += removed.length();
        }
        return List.copyOf(edits);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
