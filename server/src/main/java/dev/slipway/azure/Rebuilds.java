package dev.slipway.azure;

import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change of one step makes Docker build again: the steps below it, and what other stages do with the result
 * (docs.docker.com/build/cache/invalidation).
 */
final class Rebuilds {
    /** The answer for a step of a stage that is built; empty for what is no step, and where nothing follows. */
    static Optional<String> of(BuildGraph graph, Stage stage, PlacedInstruction placed) {
        if (!graph.isBuilt(stage) || !isStep(placed)) {
            return Optional.empty();
        }
        long here = stage.instructions().stream()
                .filter(it -> it.index() > placed.index() && isStep(it) && !isLinked(it))
                .count();
        List<String> parts = new ArrayList<>();
        if (here > 0) {
            parts.add(here == 1 ? "1 later step here" : here + " later steps here");
        }
        affected(graph, stage)
                .forEach((other, line) -> parts.add(
                        line < 0
                                ? "all steps of " + label(graph.stages().get(other))
                                : label(graph.stages().get(other)) + " from line " + line
                                        + " on if what it copies changes"));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("A change of this step runs again: " + String.join("; ", parts));
    }

    /** Stages that use the changed one, directly or through others: the first line that does, -1 for a FROM. */
    private static Map<Integer, Integer> affected(BuildGraph graph, Stage changed) {
        Map<Integer, Integer> lines = new TreeMap<>();
        Deque<Stage> open = new ArrayDeque<>(List.of(changed));
        while (!open.isEmpty()) {
            for (StageReference reference : graph.referencesTo(open.pop())) {
                int user = reference.site().stage();
                boolean counts = !reference.site().trigger()
                        && user != changed.index()
                        && graph.built().contains(user);
                if (!counts) {
                    continue;
                }
                int line = reference.site().kind() == StageReference.Kind.FROM
                        ? -1
                        : graph.tree().lineAt(reference.span().start()) + 1;
                Integer before = lines.get(user);
                if (before == null) {
                    open.add(graph.stages().get(user));
                }
                lines.put(user, before == null ? line : Math.min(before, line));
            }
        }
        return lines;
    }

    private static boolean isStep(PlacedInstruction placed) {
        return ImageContents.makesLayer(placed) || placed.kind() == Keyword.WORKDIR;
    }

    /** {@code --link} makes a layer that does not depend on those below it. */
    private static boolean isLinked(PlacedInstruction placed) {
        return placed.parts()
                .flag("link")
                .filter(it -> !it.valueText().equalsIgnoreCase("false"))
                .isPresent();
    }

    private Rebuilds() {}
}
