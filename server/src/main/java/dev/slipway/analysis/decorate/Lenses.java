package dev.slipway.analysis.decorate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One quiet line above each stage: who uses it, and whether it is what a build gives. */
public final class Lenses {
    /**
     * A lens.
     *
     * @param span the FROM it stands above
     * @param title such as {@code used by 2 · final}
     * @param stage the stage's number
     */
    public record Lens(TextSpan span, String title, int stage) {
        public Lens {
            Objects.requireNonNull(span);
            Objects.requireNonNull(title);
        }
    }

    /** A lens for each stage, in text order. */
    public static List<Lens> of(BuildGraph graph) {
        int[] users = new int[graph.stages().size()];
        for (Stage stage : graph.stages()) {
            graph.referencesIn(stage).stream()
                    .filter(StageReference.ToStage.class::isInstance)
                    .map(it -> ((StageReference.ToStage) it).stage().index())
                    .filter(it -> it != stage.index())
                    .distinct()
                    .forEach(it -> users[it]++);
        }
        Optional<Stage> target = graph.target();
        List<Lens> lenses = new ArrayList<>();
        for (Stage stage : graph.stages()) {
            List<String> words = new ArrayList<>();
            if (users[stage.index()] > 0) {
                words.add("used by " + users[stage.index()]);
            }
            if (target.filter(it -> it == stage).isPresent()) {
                words.add(graph.inputs().target().isPresent() ? "target" : "final");
            } else if (words.isEmpty()) {
                words.add("unused");
            }
            if (!graph.isBuilt(stage)) {
                words.add("not built");
            }
            lenses.add(new Lens(stage.from().span(), String.join(" · ", words), stage.index()));
        }
        return lenses;
    }

    private Lenses() {}
}
