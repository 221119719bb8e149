package dev.slipway.azure;

import static dev.slipway.azure.Words.code;
import static dev.slipway.azure.Words.label;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import java.util.Optional;

/**
 * Whether a stage that looks like tests runs in {@code docker build} and in {@code az acr build}: BuildKit builds what the
 * target needs, the classic builder every stage up to it (building/multi-stage; acr-builder, builder.go).
 */
final class TestRuns {
    /** The answer; empty for a stage that does not look like tests. */
    static Optional<String> of(BuildGraph graph, Stage stage) {
        Optional<Stage> target = graph.target();
        if (target.isEmpty() || !StageRoles.looksLikeTests(graph, stage)) {
            return Optional.empty();
        }
        return Optional.of("Looks like a test stage: " + where(graph, stage, target.get()));
    }

    private static String where(BuildGraph graph, Stage stage, Stage target) {
        String docker = graph.inputs()
                .target()
                .map(name -> code("docker build --target " + name + " ."))
                .orElse("`docker build .`");
        boolean startOnly = StageRoles.testsWhenRun(stage) && !StageRoles.testsWhileBuilding(stage);
        String verb = startOnly ? "builds" : "runs";
        if (stage == target) {
            return docker + " gives its image" + (startOnly ? ", whose container runs the tests" : "");
        }
        String later = startOnly ? "; its tests run when its image is run" : "";
        if (graph.isBuilt(stage)) {
            return "the target " + label(target) + " needs it, so " + docker + " and `az acr build` both " + bare(verb)
                    + " it" + later;
        }
        if (stage.index() > target.index()) {
            return "it stands below the target " + label(target) + ", so neither " + docker + " nor `az acr build` "
                    + verb + " it" + later;
        }
        return docker + " skips it, an ACR quick task (classic builder) still " + verb + " it" + later;
    }

    private static String bare(String verb) {
        return verb.substring(0, verb.length() - 1);
    }

    private TestRuns() {}
}
