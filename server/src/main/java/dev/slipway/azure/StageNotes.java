package dev.slipway.azure;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import java.util.ArrayList;
import java.util.List;

/** Everything that is computed about one stage, for a reader with more room than a hover has. */
public final class StageNotes {
    /** Sentences without their full stop, as Markdown. */
    public static List<String> of(BuildGraph graph, Stage stage) {
        List<String> notes = new ArrayList<>();
        TestRuns.of(graph, stage).ifPresent(notes::add);
        BaseUpdates.of(graph, stage).ifPresent(notes::add);
        StageOrder.of(graph, stage).ifPresent(notes::add);
        ImageContents.of(graph, stage).ifPresent(notes::add);
        if (graph.target().filter(it -> it == stage).isPresent()) {
            List<String> ports = Ports.exposed(graph, stage);
            notes.addAll(ports);
            if (ports.isEmpty()) {
                Ports.inherited(graph, stage).ifPresent(notes::add);
            }
        }
        return List.copyOf(notes);
    }

    private StageNotes() {}
}
