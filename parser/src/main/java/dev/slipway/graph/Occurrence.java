package dev.slipway.graph;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/** A place where a symbol's name stands. */
public record Occurrence(Symbol symbol, TextSpan span, Role role) {
    /** What happens to the symbol there. */
    public enum Role {
        DECLARES,
        READS,
        WRITES
    }

    public Occurrence {
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(span);
        Objects.requireNonNull(role);
    }
}
