package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.text.TextSpan;
import java.util.List;

/** Every place where a name stands. */
public final class References {
    /**
     * A place.
     *
     * @param write whether the name gets its meaning or a value there; it is used where not
     */
    public record Reference(TextSpan span, boolean write) {}

    /** All places of the name at {@code offset}, in text order; none where no name stands. */
    public static List<Reference> at(BuildGraph graph, int offset) {
        return graph.occurrences()
                .at(offset)
                .map(it -> graph.occurrences().of(it.symbol()).stream()
                        .map(References::reference)
                        .toList())
                .orElse(List.of());
    }

    private static Reference reference(Occurrence occurrence) {
        return new Reference(occurrence.span(), occurrence.role() != Role.READS);
    }

    private References() {}
}
