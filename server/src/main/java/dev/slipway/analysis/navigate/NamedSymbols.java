package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.graph.Stage;
import dev.slipway.graph.Symbol;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a file declares that somebody may look for by name: stages and variables. */
public final class NamedSymbols {
    /**
     * A declaration.
     *
     * @param span its name
     * @param container the stage a variable is declared in; empty for a stage, and before the first FROM
     */
    public record Named(Symbol symbol, TextSpan span, String container) {
        public Named {
            Objects.requireNonNull(symbol);
            Objects.requireNonNull(span);
            Objects.requireNonNull(container);
        }
    }

    /** Those whose name holds the letters of {@code query} in their order, letter case aside; all for an empty one. */
    public static List<Named> matching(BuildGraph graph, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return graph.occurrences().all().stream()
                .filter(it -> it.role() == Role.DECLARES)
                .filter(it ->
                        it.symbol().kind() == Symbol.Kind.STAGE || it.symbol().isVariable())
                .filter(it -> holds(it.symbol().name().toLowerCase(Locale.ROOT), wanted))
                .map(it -> new Named(it.symbol(), it.span(), container(graph, it)))
                .toList();
    }

    private static boolean holds(String name, String letters) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = name.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String container(BuildGraph graph, Occurrence occurrence) {
        return occurrence.symbol().isVariable()
                ? graph.stageAt(occurrence.span().start()).map(Stage::label).orElse("")
                : "";
    }

    private NamedSymbols() {}
}
