package dev.slipway.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns one text into another by edits that leave alone what both have, so that cursors and folds stay. */
public final class LineEdits {
    /**
     * The edits that turn {@code before} into {@code after}. Lines that stand once in both texts, in the same order, stay;
     * of what lies between two of them, one edit replaces what differs.
     */
    public static List<TextEdit> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<int[]> anchors = anchors(old, now);
        anchors.add(new int[] {old.size(), now.size()});
        List<TextEdit> edits = new ArrayList<>();
        int oldLine = 0;
        int newLine = 0;
        int offset = 0;
        for (int[] anchor : anchors) {
            String gone = String.join("", old.subList(oldLine, anchor[0]));
            String come = String.join("", now.subList(newLine, anchor[1]));
            if (!gone.equals(come)) {
                TextEdit edit = TextEdits.difference(gone, come);
                edits.add(new TextEdit(edit.span().shifted(offset), edit.newText()));
            }
            offset +=
                    gone.length() + (anchor[0] < old.size() ? old.get(anchor[0]).length() : 0);
            oldLine = anchor[0] + 1;
            newLine = anchor[1] + 1;
        }
        return List.copyOf(edits);
    }

    /** The longest row of pairs of equal lines, unique in both texts, that ascends in both (patience diff). */
    private static List<int[]> anchors(List<String> old, List<String> now) {
        Map<String, Integer> places = unique(now);
        List<int[]> pairs = new ArrayList<>();
        unique(old).entrySet().stream()
                .filter(it -> it.getValue() >= 0 && places.getOrDefault(it.getKey(), -1) >= 0)
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> pairs.add(new int[] {it.getValue(), places.get(it.getKey())}));
        List<Integer> tails = new ArrayList<>();
        int[] previous = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int wanted = pairs.get(i)[1];
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails.get(middle))[1] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        List<int[]> row = new ArrayList<>();
        for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = previous[i]) {
            row.add(pairs.get(i));
        }
        Collections.reverse(row);
        return row;
    }

    /** Where each line stands; -1 for one that stands twice. */
    private static Map<String, Integer> unique(List<String> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private LineEdits() {}
}
