package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.graph.Stage;
import dev.slipway.graph.Symbol;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** Where a name comes from. */
public final class Definitions {
    /**
     * Where the name at {@code offset} comes from: the FROM of a stage, the opener of a heredoc, the line that declares a
     * variable for its stage. A variable that was set again since has a second place, the assignment that holds at the
     * offset. None where no name stands, and for what the file does not declare.
     */
    public static List<Target> definition(BuildGraph graph, int offset) {
        Optional<Occurrence> at = graph.occurrences().at(offset);
        if (at.isEmpty()) {
            return List.of();
        }
        Symbol symbol = at.get().symbol();
        TextSpan origin = at.get().span();
        return switch (symbol.kind()) {
            case STAGE -> List.of(stage(graph.stages().get(symbol.scope()), origin));
            case BUILD_ARGUMENT, ENVIRONMENT_VARIABLE ->
                assignments(graph, at.get()).stream()
                        .map(it -> target(graph, it, origin))
                        .toList();
            case HEREDOC ->
                first(graph, symbol).map(it -> target(graph, it, origin)).stream()
                        .toList();
            case NAMED_CONTEXT, UNDECLARED -> List.of();
        };
    }

    /**
     * Where the name at {@code offset} is first declared: for a stage's ARG that takes up a global one, that global one.
     * Empty as above.
     */
    public static Optional<Target> declaration(BuildGraph graph, int offset) {
        Optional<Occurrence> at = graph.occurrences().at(offset);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Symbol symbol = at.get().symbol();
        return symbol.kind() == Symbol.Kind.STAGE
                ? Optional.of(stage(graph.stages().get(symbol.scope()), at.get().span()))
                : first(graph, symbol).map(it -> target(graph, it, at.get().span()));
    }

    private static Optional<Occurrence> first(BuildGraph graph, Symbol symbol) {
        return graph.occurrences().of(symbol).stream()
                .filter(it -> it.role() == Role.DECLARES)
                .findFirst();
    }

    /** An unnamed stage is found by its number; what declares it is its FROM. */
    private static Target stage(Stage stage, TextSpan origin) {
        PlacedInstruction from = stage.from();
        TextSpan name = stage.nameSpan().orElse(from.place(from.parts().keyword()));
        return new Target(origin, from.span(), name);
    }

    private static Target target(BuildGraph graph, Occurrence declared, TextSpan origin) {
        TextSpan whole = graph.instructionAt(declared.span().start())
                .map(PlacedInstruction::spanWithHeredocs)
                .filter(it -> it.covers(declared.span()))
                .orElse(declared.span());
        return new Target(origin, whole, declared.span());
    }

    /**
     * The first and the last of the assignments that hold at an occurrence: those of its own stage above it, else of a stage
     * that its own is built from, else the global ones. One when they are the same, and for an assignment itself the first.
     */
    private static List<Occurrence> assignments(BuildGraph graph, Occurrence at) {
        List<Occurrence> all = graph.occurrences().of(at.symbol()).stream()
                .filter(it -> it.role() != Role.READS)
                .toList();
        List<Occurrence> visible = visible(graph, at, all);
        if (visible.isEmpty()) {
            return List.of();
        }
        Occurrence first = visible.get(0);
        Occurrence last = visible.get(visible.size() - 1);
        return at.role() != Role.READS || first == last ? List.of(first) : List.of(first, last);
    }

    private static List<Occurrence> visible(BuildGraph graph, Occurrence at, List<Occurrence> assignments) {
        int start = at.span().start();
        Optional<PlacedInstruction> home = graph.instructionAt(start);
        boolean isRead = at.role() == Role.READS;
        // The values of one ENV see what was before it.
        int limit = isRead && home.filter(it -> it.kind() == Keyword.ENV).isPresent()
                ? home.get().offset()
                : start + (isRead ? 0 : 1);
        Optional<Stage> stage =
                home.filter(it -> it.kind() == Keyword.FROM).isPresent() ? Optional.empty() : graph.stageAt(start);
        while (stage.isPresent()) {
            List<Occurrence> found = within(assignments, stage.get().span(), limit);
            if (!found.isEmpty()) {
                return found;
            }
            Stage child = stage.get();
            stage = graph.parent(child).filter(it -> it.index() < child.index());
            limit = stage.map(it -> it.span().end()).orElse(limit);
        }
        int header = graph.stages().isEmpty()
                ? graph.tree().length()
                : graph.stages().get(0).span().start();
        return within(assignments, new TextSpan(0, header), Math.min(limit, header));
    }

    private static List<Occurrence> within(List<Occurrence> assignments, TextSpan span, int limit) {
        return assignments.stream()
                .filter(it -> span.covers(it.span()) && it.span().start() < limit)
                .toList();
    }

    private Definitions() {}
}
