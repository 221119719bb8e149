package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a stage stands on in the end, through the stages that it starts from. */
public final class StageBase {
    private StageBase() {}

    /** The image or scratch at the bottom; empty where nothing can be told, as in a cycle of stages. */
    public static Optional<StageReference> of(BuildGraph graph, Stage stage) {
        Set<Integer> seen = new HashSet<>();
        Stage at = stage;
        while (seen.add(at.index())) {
            Optional<Stage> parent = graph.parent(at);
            if (parent.isEmpty()) {
                return graph.base(at);
            }
            at = parent.get();
        }
        return Optional.empty();
    }

    /** What the catalogue knows of the image at the bottom. */
    public static Optional<CatalogueImage> image(BuildGraph graph, Stage stage) {
        return of(graph, stage)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> Images.find(it.site().written()));
    }
}
