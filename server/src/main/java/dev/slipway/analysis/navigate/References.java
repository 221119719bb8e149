package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.graph.Stage;
import dev.slipway.graph.Symbol;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * The places of the name at {@code offset} that hold the same value, in text order. These are all its places, but for a
     * build argument that a stage gives a default of its own: the global default does not reach that stage (BuildKit
     * {@code dockerfile2llb/convert.go}, {@code dispatchArg}), so that each side is shown by itself. References and renames
     * know both, because {@code --build-arg} sets both.
     */
    public static List<Reference> ofOneValue(BuildGraph graph, int offset) {
        Optional<Occurrence> at = graph.occurrences().at(offset);
        if (at.isEmpty() || at.get().symbol().kind() != Symbol.Kind.BUILD_ARGUMENT) {
            return at(graph, offset);
        }
        List<Occurrence> all = graph.occurrences().of(at.get().symbol());
        Set<Integer> ownDefaults = all.stream()
                .filter(it -> it.role() != Role.READS)
                .map(Occurrence::span)
                .filter(span -> hasDefault(graph, span))
                .flatMap(span -> stageOfValue(graph, span).stream())
                .map(Stage::index)
                .collect(Collectors.toSet());
        int value = valueAt(graph, at.get(), ownDefaults);
        return all.stream()
                .filter(it -> valueAt(graph, it, ownDefaults) == value)
                .map(References::reference)
                .toList();
    }

    /** Empty for the header, and for a FROM, which reads what the header says. */
    private static Optional<Stage> stageOfValue(BuildGraph graph, TextSpan span) {
        boolean isFrom = graph.instructionAt(span.start())
                .filter(it -> it.kind() == Keyword.FROM)
                .isPresent();
        return isFrom ? Optional.empty() : graph.stageAt(span.start());
    }

    private static boolean hasDefault(BuildGraph graph, TextSpan name) {
        return graph.instructionAt(name.start())
                .filter(placed -> placed.instruction() instanceof Instruction.Arg arg
                        && arg.entries().stream()
                                .anyMatch(it -> it.value().isPresent()
                                        && placed.place(it.key()).equals(name)))
                .isPresent();
    }

    /** The stage whose default holds there: its own, or that of a stage it is built from; -1 for the header's. */
    private static int valueAt(BuildGraph graph, Occurrence occurrence, Set<Integer> ownDefaults) {
        Optional<Stage> stage = stageOfValue(graph, occurrence.span());
        while (stage.isPresent() && !ownDefaults.contains(stage.get().index())) {
            Stage child = stage.get();
            stage = graph.parent(child).filter(it -> it.index() < child.index());
        }
        return stage.map(Stage::index).orElse(Symbol.WHOLE_FILE);
    }

    private static Reference reference(Occurrence occurrence) {
        return new Reference(occurrence.span(), occurrence.role() != Role.READS);
    }

    private References() {}
}
