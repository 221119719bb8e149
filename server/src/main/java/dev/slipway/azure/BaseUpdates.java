package dev.slipway.azure;

import static dev.slipway.azure.Words.code;
import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import java.util.Optional;

/**
 * Whether an update of a base image would start an ACR task (container-registry-tasks-base-images): of the runtime stage
 * alone, by a tag that stays, in a registry that ACR Tasks watch.
 */
final class BaseUpdates {
    private static final String MICROSOFT = "mcr.microsoft.com";

    /** The answer for the image that {@code stage} starts from; empty where it starts from none. */
    static Optional<String> of(BuildGraph graph, Stage stage) {
        Optional<ImageReference> image = image(graph, stage);
        Optional<Stage> runtime = runtime(graph);
        if (image.isEmpty() || runtime.isEmpty()) {
            return Optional.empty();
        }
        if (runtime.get() != stage) {
            boolean same = image(graph, runtime.get())
                    .filter(it -> it.canonical().equals(image.get().canonical()))
                    .isPresent();
            return Optional.of(
                    same
                            ? "ACR Tasks do not watch the base of this stage, but " + label(runtime.get())
                                    + " starts from the same image"
                            : "ACR Tasks do not watch this base: only that of the runtime stage, "
                                    + code(runtime.get().baseText().orElse("")));
        }
        return Optional.of(watched(image.get()));
    }

    private static String watched(ImageReference image) {
        if (image.digest().isPresent()) {
            return "Pinned by digest, so no update of this base starts an ACR task";
        }
        String tag = code(image.tag().orElse("latest"));
        if (image.registry().endsWith(Triggers.AZURE_REGISTRY)) {
            return "An ACR task can rebuild at once when the tag " + tag + " moves in this Azure registry";
        }
        boolean isPublic = image.isOnDockerHub() || image.registry().equals(MICROSOFT);
        return isPublic
                ? "An ACR task can rebuild when the tag " + tag
                        + " moves (checked every 10 to 60 minutes, public images only)"
                : "No update of this base starts an ACR task: " + code(image.registry())
                        + " is not among the registries that ACR Tasks watch";
    }

    /** The first stage of the chain that ends in what is built. */
    static Optional<Stage> runtime(BuildGraph graph) {
        Optional<Stage> at = graph.target();
        for (int i = 0; i < graph.stages().size() && at.isPresent(); i++) {
            Optional<Stage> parent = graph.parent(at.get());
            if (parent.isEmpty()) {
                break;
            }
            at = parent;
        }
        return at;
    }

    private static Optional<ImageReference> image(BuildGraph graph, Stage stage) {
        return graph.base(stage)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image());
    }

    private BaseUpdates() {}
}
