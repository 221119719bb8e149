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

    /**
     * The occurrence whose name touches {@code offset}; of two neighbours the one behind it, of two that lie in each other,
     * as in {@code FROM ${BASE}}, the inner one.
     */
    public Optional<Occurrence> at(int offset) {
        Occurrence inside = null;
        Occurrence touching = null;
        for (Occurrence each : all) {
            if (each.span().start() > offset) {
                break;
            }
            inside = each.span().contains(offset) ? each : inside;
            touching = each.span().touches(offset) ? each : touching;
        }
        return Optional.ofNullable(inside == null ? touching : inside);
    }

    /** Everything that happens to {@code symbol}. */
    public List<Occurrence> of(Symbol symbol) {
        return all.stream().filter(it -> it.symbol().equals(symbol)).toList();
    }
}
