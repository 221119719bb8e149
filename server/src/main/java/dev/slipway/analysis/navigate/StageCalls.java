package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.graph.Stage;
import dev.slipway.graph.Symbol;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Stages as a call hierarchy: who takes something from a stage, and what a stage takes from others. */
public final class StageCalls {
    /**
     * A stage.
     *
     * @param index its number
     * @param label its name, or {@code stage 2}
     * @param detail what it starts from
     * @param span the whole stage, trailing blank lines left out
     * @param name its name, or the FROM of a stage without one
     */
    public record Node(int index, String label, String detail, TextSpan span, TextSpan name) {
        public Node {
            Objects.requireNonNull(label);
            Objects.requireNonNull(detail);
            Objects.requireNonNull(span);
            Objects.requireNonNull(name);
        }
    }

    /**
     * One stage takes from another.
     *
     * @param other the stage at the other end
     * @param places where the taking stage says so, in text order
     */
    public record Call(Node other, List<TextSpan> places) {
        public Call {
            Objects.requireNonNull(other);
            places = List.copyOf(places);
        }
    }

    /** The stage that is named at {@code offset}, else the one whose text holds it; empty before the first FROM. */
    public static Optional<Node> at(BuildGraph graph, int offset) {
        return graph.occurrences()
                .at(offset)
                .map(Occurrence::symbol)
                .filter(it -> it.kind() == Symbol.Kind.STAGE)
                .map(it -> graph.stages().get(it.scope()))
                .or(() -> graph.stageAt(offset))
                .map(it -> node(graph, it));
    }

    /** Who takes from the stage {@code index}, in text order; nobody takes from a stage that does not exist. */
    public static List<Call> incoming(BuildGraph graph, int index) {
        Map<Integer, List<TextSpan>> places = new TreeMap<>();
        for (Occurrence use : uses(graph)) {
            if (use.symbol().scope() == index) {
                home(graph, use).ifPresent(stage -> add(places, stage.index(), use));
            }
        }
        return calls(graph, places);
    }

    /** What the stage {@code index} takes from others, in text order of those. */
    public static List<Call> outgoing(BuildGraph graph, int index) {
        Map<Integer, List<TextSpan>> places = new TreeMap<>();
        for (Occurrence use : uses(graph)) {
            if (home(graph, use).filter(it -> it.index() == index).isPresent()) {
                add(places, use.symbol().scope(), use);
            }
        }
        return calls(graph, places);
    }

    private static List<Occurrence> uses(BuildGraph graph) {
        return graph.occurrences().all().stream()
                .filter(it -> it.symbol().kind() == Symbol.Kind.STAGE && it.role() == Role.READS)
                .toList();
    }

    private static Optional<Stage> home(BuildGraph graph, Occurrence use) {
        return graph.stageAt(use.span().start());
    }

    private static void add(Map<Integer, List<TextSpan>> places, int stage, Occurrence use) {
        places.computeIfAbsent(stage, key -> new ArrayList<>()).add(use.span());
    }

    private static List<Call> calls(BuildGraph graph, Map<Integer, List<TextSpan>> places) {
        List<Call> calls = new ArrayList<>();
        places.forEach((stage, spans) ->
                calls.add(new Call(node(graph, graph.stages().get(stage)), spans)));
        return calls;
    }

    private static Node node(BuildGraph graph, Stage stage) {
        PlacedInstruction from = stage.from();
        PlacedInstruction last = stage.instructions().isEmpty()
                ? from
                : stage.instructions().get(stage.instructions().size() - 1);
        TextSpan span =
                new TextSpan(from.span().start(), last.spanWithHeredocs().end());
        TextSpan name = stage.nameSpan().orElse(from.place(from.parts().keyword()));
        return new Node(stage.index(), stage.label(), stage.baseText().orElse(""), span, name);
    }

    private StageCalls() {}
}
