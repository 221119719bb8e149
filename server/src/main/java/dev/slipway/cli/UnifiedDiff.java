package dev.slipway.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes what turns one text into another as {@code diff -u} does, for {@code patch} and {@code git apply}. Lines end at
 * {@code \n} only; a {@code \r} belongs to its line. The common lines are found with Myers' algorithm in linear space's
 * simpler cousin: the trace is kept, and beyond a limit the whole differing middle is replaced.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final int MAX_EDITS = 2_000;
    private static final String NO_NEWLINE = "\\ No newline at end of file\n";

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder text = new StringBuilder();

    /** For each line of {@code before} whether it goes, of {@code after} whether it comes. */
    private final boolean[] gone;

    private final boolean[] come;

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
        this.gone = new boolean[this.before.size()];
        this.come = new boolean[this.after.size()];
    }

    /** The diff with {@code path} as {@code a/path} and {@code b/path}; empty when the texts are equal. */
    static String of(String path, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(before, after);
        diff.compare();
        diff.hunks();
        return "--- " + header("a/", path) + "\n+++ " + header("b/", path) + "\n" + diff.text;
    }

    /** A name with characters that would end it is quoted as git does. */
    private static String header(String prefix, String path) {
        String name = path.startsWith("/") ? path : prefix + path;
        if (name.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ')) {
            return name.indexOf(' ') >= 0 ? name + "\t" : name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : name.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\%03o", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
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

    private void compare() {
        int start = 0;
        int a = before.size();
        int b = after.size();
        while (start < a && start < b && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (a > start && b > start && before.get(a - 1).equals(after.get(b - 1))) {
            a--;
            b--;
        }
        if (!myers(start, a, b)) {
            Arrays.fill(gone, start, a, true);
            Arrays.fill(come, start, b, true);
        }
    }

    /** Marks the shortest edit of the lines from {@code start} on; false when it takes more than the limit. */
    private boolean myers(int start, int aEnd, int bEnd) {
        int n = aEnd - start;
        int m = bEnd - start;
        int limit = Math.min(n + m, MAX_EDITS);
        List<int[]> trace = new ArrayList<>();
        int[] reach = new int[2 * limit + 3];
        for (int d = 0; d <= limit; d++) {
            trace.add(Arrays.copyOfRange(reach, limit - d, limit + d + 3));
            for (int k = -d; k <= d; k += 2) {
                int down = reach[limit + 1 + k + 1];
                int right = reach[limit + 1 + k - 1] + 1;
                int x = k == -d || k != d && right - 1 < down ? down : right;
                while (x < n && x - k < m && before.get(start + x).equals(after.get(start + x - k))) {
                    x++;
                }
                reach[limit + 1 + k] = x;
                if (x >= n && x - k >= m) {
                    back(start, n, m, trace);
                    return true;
                }
            }
        }
        return false;
    }

    private void back(int start, int n, int m, List<int[]> trace) {
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d > 0; d--) {
            // Row d holds diagonals -d-1 to d+1 as they were before step d.
            int[] reach = trace.get(d);
            int k = x - y;
            int down = reach[k + 1 + d + 1];
            int right = reach[k - 1 + d + 1];
            boolean isInsert = k == -d || k != d && right < down;
            int fromK = isInsert ? k + 1 : k - 1;
            int fromX = reach[fromK + d + 1];
            int fromY = fromX - fromK;
            if (isInsert) {
                come[start + fromY] = true;
            } else {
                gone[start + fromX] = true;
            }
            x = fromX;
            y = fromY;
        }
    }

    private void hunks() {
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            if (!changes(a, b)) {
                a++;
                b++;
                continue;
            }
            int lead = Math.min(CONTEXT, Math.min(a, b));
            int[] end = end(a, b);
            hunk(a - lead, b - lead, end[0], end[1]);
            a = end[0];
            b = end[1];
        }
    }

    private boolean changes(int a, int b) {
        return a < before.size() && gone[a] || b < after.size() && come[b];
    }

    /** Where the hunk that changes something at {@code a, b} ends: behind the context of its last change. */
    private int[] end(int a, int b) {
        int same = 0;
        int[] at = {a, b};
        while (at[0] < before.size() || at[1] < after.size()) {
            if (changes(at[0], at[1])) {
                same = 0;
                at[0] += at[0] < before.size() && gone[at[0]] ? 1 : 0;
                at[1] += at[1] < after.size() && come[at[1]] ? 1 : 0;
            } else if (same == 2 * CONTEXT) {
                break;
            } else {
                same++;
                at[0]++;
                at[1]++;
            }
        }
        int surplus = Math.max(0, same - CONTEXT);
        return new int[] {at[0] - surplus, at[1] - surplus};
    }

    private void hunk(int aStart, int bStart, int aEnd, int bEnd) {
        text.append("@@ -")
                .append(range(aStart, aEnd))
                .append(" +")
                .append(range(bStart, bEnd))
                .append(" @@\n");
        int a = aStart;
        int b = bStart;
        while (a < aEnd || b < bEnd) {
            if (a < aEnd && gone[a]) {
                line('-', before.get(a++));
            } else if (b < bEnd && come[b]) {
                line('+', after.get(b++));
            } else {
                line(' ', before.get(a++));
                b++;
            }
        }
    }

    private static String range(int start, int end) {
        int count = end - start;
        if (count == 1) {
            return String.valueOf(start + 1);
        }
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private void line(char sign, String line) {
        text.append(sign).append(line);
        if (!line.endsWith("\n")) {
            text.append('\n').append(NO_NEWLINE);
        }
    }
}
