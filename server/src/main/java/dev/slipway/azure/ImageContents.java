package dev.slipway.azure;

import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a stage reaches the image that is built, and that a registry such as ACR then stores. */
final class ImageContents {
    private static final int MOST_PATHS = 3;

    /** The answer for a stage; empty when nothing is built. */
    static Optional<String> of(BuildGraph graph, Stage stage) {
        Optional<Stage> target = graph.target();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (graph.isShipped(stage)) {
            long layers = stage.instructions().stream()
                    .filter(ImageContents::makesLayer)
                    .count();
            boolean empty = graph.base(stage)
                    .filter(StageReference.ToScratch.class::isInstance)
                    .isPresent();
            String own = (layers == 1 ? "the layer" : "the " + layers + " layers") + " of RUN, COPY and ADD below it";
            return layers == 0
                    ? Optional.empty()
                    : Optional.of("ACR stores " + (empty ? own : "the layers of this base and " + own));
        }
        if (!graph.isBuilt(stage)) {
            return Optional.of("Nothing of it reaches the image that is built and pushed");
        }
        return Optional.of(reach(graph, stage, target.get()));
    }

    private static String reach(BuildGraph graph, Stage stage, Stage target) {
        Set<String> paths = new LinkedHashSet<>();
        Set<Stage> through = new LinkedHashSet<>();
        for (StageReference reference : graph.referencesTo(stage)) {
            Stage user = graph.stages().get(reference.site().stage());
            if (!graph.isBuilt(user) || reference.site().trigger()) {
                continue;
            }
            if (graph.isShipped(user) && reference.site().kind() == StageReference.Kind.COPY) {
                paths.addAll(sources(graph, reference.site().instruction()));
            } else {
                through.add(user);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!paths.isEmpty()) {
            parts.add("only " + shortened(paths) + " reaches the image that ACR stores");
        }
        if (!through.isEmpty()) {
            parts.add((paths.isEmpty() ? "reaches the image only through " : "the rest through ")
                    + Words.labels(through));
        }
        return parts.isEmpty() ? "Nothing of it reaches " + label(target) : capital(String.join(", ", parts));
    }

    private static String capital(String text) {
        return text.startsWith("only") ? "Of this stage " + text : "It " + text;
    }

    private static String shortened(Set<String> paths) {
        List<String> some = paths.stream().limit(MOST_PATHS).map(Words::code).toList();
        return paths.size() > MOST_PATHS
                ? String.join(", ", some) + " and " + (paths.size() - MOST_PATHS) + " more"
                : Words.list(some);
    }

    private static List<String> sources(BuildGraph graph, PlacedInstruction placed) {
        return placed.instruction() instanceof Instruction.Copy copy
                ? copy.sources().stream()
                        .map((Word it) -> graph.expanded(placed, it))
                        .toList()
                : List.of();
    }

    /** The answer for one step; empty for what makes no layer. */
    static Optional<String> step(BuildGraph graph, Stage stage, PlacedInstruction placed) {
        return makesLayer(placed) && graph.isShipped(stage)
                ? Optional.of("Its layer is in the image that ACR stores and hosts pull")
                : Optional.empty();
    }

    static boolean makesLayer(PlacedInstruction placed) {
        return placed.kind() == Keyword.RUN || placed.kind() == Keyword.COPY || placed.kind() == Keyword.ADD;
    }

    private ImageContents() {}
}
