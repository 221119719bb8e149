package dev.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {
    @Test
    void looksLikeDiffDashU() {
        assertEquals("", UnifiedDiff.of("f", "a\n", "a\n"));
        assertEquals("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n", UnifiedDiff.of("f", "a\n", "b\n"));
        assertEquals("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n", UnifiedDiff.of("f", "", "a\n"));
        assertEquals("--- a/f\n+++ b/f\n@@ -1 +0,0 @@\n-a\n", UnifiedDiff.of("f", "a\n", ""));
        assertEquals(
                "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n",
                UnifiedDiff.of("f", "a\n", "a"));
        assertEquals(
                "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n",
                UnifiedDiff.of("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"));
        assertTrue(UnifiedDiff.of("my file", "a\n", "b\n").startsWith("--- a/my file\t\n+++ b/my file\t\n"));
        assertTrue(UnifiedDiff.of("a\"b", "a\n", "b\n").startsWith("--- \"a/a\\\"b\"\n"));
    }

    @Test
    void applyingTheDiffGivesTheText() {
        long seed = 4_711L;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random);
            String after = random.nextInt(10) == 0 ? text(random) : changed(before, random);
            String diff = UnifiedDiff.of("f", before, after);
            assertEquals(after, before.equals(after) ? before : patched(before, diff), "seed " + seed + ", " + i);
        }
    }

    @Test
    void whatDiffersAltogetherIsReplacedAsAWhole() {
        StringBuilder before = new StringBuilder("same\n");
        StringBuilder after = new StringBuilder("same\n");
        for (int i = 0; i < 3_000; i++) {
            before.append('a').append(i).append('\n');
            after.append('b').append(i).append('\n');
        }
        String diff = UnifiedDiff.of("f", before.toString(), after.toString());
        assertEquals(after.toString(), patched(before.toString(), diff));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(25); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(4)));
            text.append(i == 1 && random.nextBoolean() ? "" : random.nextInt(8) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            changed.replace(at, Math.min(changed.length(), at + random.nextInt(3)), random.nextBoolean() ? "x\n" : "");
        }
        return changed.toString();
    }

    /** What {@code patch} does, without any tolerance. */
    private static String patched(String before, String diff) {
        List<String> lines = lines(before);
        List<String> hunks = lines(diff);
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int i = 2; i < hunks.size(); i++) {
            String line = hunks.get(i);
            String content = line.substring(1);
            if (i + 1 < hunks.size() && hunks.get(i + 1).startsWith("\\")) {
                content = content.substring(0, content.length() - 1);
            }
            switch (line.charAt(0)) {
                case '@' -> {
                    String[] range = line.substring(4, line.indexOf(' ', 4)).split(",");
                    boolean empty = range.length > 1 && range[1].equals("0");
                    int start = Integer.parseInt(range[0]) - (empty ? 0 : 1);
                    while (at < start) {
                        result.append(lines.get(at++));
                    }
                }
                case ' ' -> {
                    assertEquals(lines.get(at++), content);
                    result.append(content);
                }
                case '-' -> assertEquals(lines.get(at++), content);
                case '+' -> result.append(content);
                default -> assertTrue(line.startsWith("\\"), line);
            }
        }
        while (at < lines.size()) {
            result.append(lines.get(at++));
        }
        return result.toString();
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
}
