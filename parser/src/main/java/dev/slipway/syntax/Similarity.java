package dev.slipway.syntax;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name somebody meant. BuildKit suggests a name at an edit distance below 3, letter case aside
 * (util/suggest); so do we, but never a name that shares nothing with what was written.
 */
public final class Similarity {
    private static final int LIMIT = 3;

    /** The candidate nearest to {@code written}; empty when none is near, or when it is written right already. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.min(LIMIT, (wanted.length() + 1) / 2 + 1);
        for (String candidate : candidates) {
            if (candidate.equals(written)) {
                return Optional.empty();
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours between the two; {@code LIMIT} stands for more. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) >= LIMIT || a.length() > 256) {
            return LIMIT;
        }
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforePrevious[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }

    private Similarity() {}
}
