package dev.slipway.concepts;

import java.util.List;

/**
 * One fact behind a concept.
 *
 * @param text the fact in one line, without a final period
 * @param sources at least one; at least two when derived
 * @param certainty how it is known
 */
public record Fact(String text, List<Source> sources, Certainty certainty) {
    /** Copies the list. */
    public Fact {
        sources = List.copyOf(sources);
    }
}
