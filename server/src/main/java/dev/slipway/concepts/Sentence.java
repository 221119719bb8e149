package dev.slipway.concepts;

import java.util.List;

/**
 * One sentence of a concept's text with its sources.
 *
 * @param text the sentence without its source marks
 * @param sources at least one
 * @param derived whether it follows from several sources together, written as one mark such as {@code [A+B]}
 */
public record Sentence(String text, List<Source> sources, boolean derived) {
    /** Copies the list. */
    public Sentence {
        sources = List.copyOf(sources);
    }
}
