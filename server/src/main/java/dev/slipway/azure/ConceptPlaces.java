package dev.slipway.azure;

import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Trigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which concepts a file shows, and on which lines: the ones that a hover would choose, at every place it has one for. */
public final class ConceptPlaces {
    private final BuildGraph graph;
    private final Map<String, Set<Integer>> lines = new TreeMap<>();

    private ConceptPlaces(BuildGraph graph) {
        this.graph = graph;
    }

    /** Concept ids in order, each with its lines, counted from 1. */
    public static Map<String, Set<Integer>> of(BuildGraph graph) {
        ConceptPlaces found = new ConceptPlaces(graph);
        graph.tree().instructions().forEach(found::instruction);
        graph.references().forEach(found::reference);
        graph.stages().forEach(found::stage);
        return found.lines;
    }

    private void instruction(PlacedInstruction placed) {
        at(new Place.KeywordPlace(placed.place(placed.parts().keyword()), placed, false));
        for (Flag flag : placed.parts().flags()) {
            at(new Place.FlagName(placed.place(flag.span()), placed, placed.instruction(), Optional.of(flag)));
        }
        entries(placed.instruction())
                .forEach(it -> at(new Place.VariableName(
                        placed.place(it.key()), placed, it.key().text(), true)));
    }

    private static List<KeyValue> entries(Instruction instruction) {
        if (instruction instanceof Instruction.Arg arg) {
            return arg.entries();
        }
        return instruction instanceof Instruction.Env env ? env.entries() : List.of();
    }

    private void reference(StageReference reference) {
        StageReference.Site site = reference.site();
        at(new Place.ReferencePlace(site.span(), site.instruction(), site.kind(), Optional.of(reference)));
    }

    private void stage(Stage stage) {
        stage.nameSpan().ifPresent(span -> at(new Place.StageName(span, stage.from(), stage)));
    }

    private void at(Place place) {
        Set<Trigger> holding = Triggers.at(graph, place);
        TextSpan span = place.span();
        Concepts.chooseId(holding)
                .ifPresent(id -> lines.computeIfAbsent(id, key -> new TreeSet<>())
                        .add(graph.tree().lineAt(span.start()) + 1));
    }
}
