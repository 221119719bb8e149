package dev.slipway.syntax.parse;

import java.util.HashMap;
import java.util.Map;

/**
 * Where lines that could end a heredoc stand last. Each heredoc without an end would have the whole rest of the file
 * searched; with thousands of them that is too much, so after a few all lines are looked at once.
 */
final class TerminatorIndex {
    private static final int SEARCHES_BEFORE = 4;

    private int misses;

    /** The start of the last line of each content; leading tabs left out in the second. Made after a few misses. */
    private Map<String, Integer> lastLines;

    private Map<String, Integer> lastStripped;

    /** A search for a terminator found none. */
    void missed() {
        misses++;
    }

    /** Whether it is known that no line of {@code text} at or behind {@code from} ends the heredoc. */
    boolean lacks(String text, int from, HeredocOpeners.Opener opener) {
        if (misses < SEARCHES_BEFORE) {
            return false;
        }
        if (lastLines == null) {
            index(text, from);
        }
        Map<String, Integer> lines = opener.stripsTabs() ? lastStripped : lastLines;
        return lines.getOrDefault(opener.name(), -1) < from;
    }

    private void index(String text, int from) {
        lastLines = new HashMap<>();
        lastStripped = new HashMap<>();
        for (int at = from; at < text.length(); at = LogicalLine.lineEnd(text, at)) {
            int end = LogicalLine.contentEnd(text, at, LogicalLine.lineEnd(text, at));
            int start = at;
            while (start < end && text.charAt(start) == '\t') {
                start++;
            }
            lastLines.put(text.substring(at, end), at);
            lastStripped.put(text.substring(start, end), at);
        }
    }
}
