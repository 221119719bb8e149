package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sentences about a stage: where it starts, who needs it, whether a build makes it. */
final class StageFacts {
    /** All of them. */
    static List<String> of(BuildGraph graph, Stage stage) {
        List<String> facts = new ArrayList<>();
        facts.add("Stage " + stage.index() + ", " + base(graph, stage));
        facts.add(reach(graph, stage));
        users(graph, stage).ifPresent(facts::add);
        return facts;
    }

    /** {@code from `golang:1.22`}, through the stages in between. */
    static String base(BuildGraph graph, Stage stage) {
        StringBuilder text = new StringBuilder("from ");
        Stage at = stage;
        for (int i = 0; i <= graph.stages().size(); i++) {
            Optional<Stage> parent = graph.parent(at);
            if (parent.isEmpty()) {
                break;
            }
            at = parent.get();
            text.append("stage ").append(label(at)).append(", which starts from ");
        }
        return text.append(image(graph, at)).toString();
    }

    private static String image(BuildGraph graph, Stage stage) {
        return graph.base(stage)
                .map(it -> it.site().written())
                .filter(it -> !it.isBlank())
                .or(stage::baseText)
                .map(Markdown::code)
                .orElse("nothing yet");
    }

    /** Whether the build makes the stage, and what for. */
    static String reach(BuildGraph graph, Stage stage) {
        Optional<Stage> target = graph.target();
        if (target.isEmpty()) {
            return "No stage has the name of the target "
                    + code(graph.inputs().target().orElse(""));
        }
        String kind = graph.inputs().target().isPresent() ? "target" : "default target";
        if (target.get() == stage) {
            return graph.inputs().target().isPresent()
                    ? "The target that is built"
                    : "The default target: what `docker build` without `--target` gives";
        }
        if (!graph.isBuilt(stage)) {
            boolean reached = stage.name().isPresent()
                    || graph.stages().stream()
                            .anyMatch(it ->
                                    it.name().isPresent() && graph.builtFor(it).contains(stage.index()));
            return "Not part of the " + kind + " " + label(target.get())
                    + (reached
                            ? ": `docker build` builds it only with `--target`"
                            : ": no `--target` builds it either");
        }
        String shipped = graph.isShipped(stage) ? ", and its files are in that image" : "";
        return "Built by the " + kind + " " + label(target.get()) + shipped;
    }

    /** Which stages take from it. */
    static Optional<String> users(BuildGraph graph, Stage stage) {
        Set<String> users = new LinkedHashSet<>();
        for (StageReference reference : graph.referencesTo(stage)) {
            if (!reference.site().trigger() && reference.site().stage() != stage.index()) {
                users.add(label(graph.stages().get(reference.site().stage())));
            }
        }
        return users.isEmpty() ? Optional.empty() : Optional.of("Used by " + String.join(", ", users));
    }

    /** The name as code, or {@code stage 2}. */
    static String label(Stage stage) {
        return stage.name().map(Markdown::code).orElse("stage " + stage.index());
    }

    private StageFacts() {}
}
