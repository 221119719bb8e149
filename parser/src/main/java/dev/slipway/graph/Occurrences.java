package dev.slipway.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every place where a symbol of the file is declared, read or written, in text order. Definition, references, highlight,
 * rename and call hierarchy are projections of it.
 */
public record Occurrences(List<Occurrence> all) {
    public Occurrences {
        all = all.stream()
                .sorted(Comparator.comparingInt((Occurrence it) -> it.span().start()))
                .toList();
    }

    /** The occurrence whose name touches {@code offset}; of two neighbours the one behind it. */
    public Optional<Occurrence> at(int offset) {
        Optional<Occurrence> inside =
                all.stream().filter(it -> it.span().contains(offset)).findFirst();
        return inside.isPresent()
                ? inside
                : all.stream().filter(it -> it.span().touches(offset)).findFirst();
    }

    /** Everything that happens to {@code symbol}. */
    public List<Occurrence> of(Symbol symbol) {
        return all.stream().filter(it -> it.symbol().equals(symbol)).toList();
    }
}
