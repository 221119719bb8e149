package dev.slipway.azure;

import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        Set<Integer> before = graph.builtFor(stage);
        Set<Integer> after = users(graph, stage);
        List<Stage> beside = graph.stages().stream()
                .filter(it -> graph.isBuilt(it) && !before.contains(it.index()) && !after.contains(it.index()))
                .toList();
        if (!beside.isEmpty()) {
            parts.add("builds it in parallel with " + Words.some(beside));
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

    /** Indexes of the stages that need {@code stage}, directly or through others; stages only need earlier ones. */
    private static Set<Integer> users(BuildGraph graph, Stage stage) {
        Set<Integer> users = new TreeSet<>(Set.of(stage.index()));
        for (Stage later :
                graph.stages().subList(stage.index() + 1, graph.stages().size())) {
            if (graph.needs(later).stream().anyMatch(users::contains)) {
                users.add(later.index());
            }
        }
        return users;
    }

    private StageOrder() {}
}
