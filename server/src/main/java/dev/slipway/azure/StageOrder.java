package dev.slipway.azure;

import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which stages BuildKit builds beside each other and which step waits for which stage (docs.docker.com/build/buildkit). The
 * classic builder, and with it an ACR quick task, builds one step after the other.
 */
final class StageOrder {
    /** The answer; empty for a stage that is not built, and where there is only one. */
    static Optional<String> of(BuildGraph graph, Stage stage) {
        if (!graph.isBuilt(stage) || graph.built().size() < 2) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<Stage> beside = graph.stages().stream()
                .filter(it -> it != stage && graph.isBuilt(it))
                .filter(it -> !graph.builtFor(it).contains(stage.index()))
                .filter(it -> !graph.builtFor(stage).contains(it.index()))
                .toList();
        if (!beside.isEmpty()) {
            parts.add("builds it in parallel with " + Words.labels(beside));
        }
        Optional<Stage> parent = graph.parent(stage);
        parent.ifPresent(it -> parts.add("starts it after " + label(it)));
        TreeMap<Integer, Stage> waits = new TreeMap<>();
        for (StageReference reference : graph.referencesIn(stage)) {
            if (reference instanceof StageReference.ToStage to
                    && to.site().kind() != StageReference.Kind.FROM
                    && !to.site().trigger()
                    && parent.filter(it -> it == to.stage()).isEmpty()) {
                waits.putIfAbsent(graph.tree().lineAt(to.span().start()) + 1, to.stage());
            }
        }
        waits.forEach((line, on) -> parts.add("lets line " + line + " wait for " + label(on)));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("BuildKit " + Words.list(parts) + "; an ACR quick task builds one step after the other");
    }

    private StageOrder() {}
}
