package dev.slipway.azure;

import static dev.slipway.azure.Words.code;
import static dev.slipway.azure.Words.label;

import dev.slipway.concepts.ScenarioTrigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file could show and does not: one sentence each, with the concept that tells more. */
public final class Gaps {
    private final BuildGraph graph;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(BuildGraph graph) {
        this.graph = graph;
    }

    /**
     * One of them.
     *
     * @param concept the id of the concept behind it
     * @param text one sentence without its full stop, as Markdown
     */
    public record Gap(String concept, String text) {}

    /** All of them; none where nothing is built. */
    public static List<Gap> of(BuildGraph graph) {
        Gaps found = new Gaps(graph);
        graph.target().ifPresent(found::target);
        return List.copyOf(found.gaps);
    }

    private void add(String concept, String text) {
        gaps.add(new Gap(concept, text));
    }

    private void target(Stage target) {
        Stage runtime = BaseUpdates.runtime(graph).orElseThrow();
        StageState end = graph.finalState(target);
        boolean onSdk = ScenarioPredicates.holds(ScenarioTrigger.FINAL_ON_SDK, graph);
        if (onSdk) {
            add("C15", "The image stands on " + code(runtime.baseText().orElse("")) + ", which is made to build in");
        }
        boolean anySdk = graph.stages().stream().anyMatch(it -> StageRoles.hasBuildTools(graph, it));
        boolean anyTest = graph.stages().stream().anyMatch(it -> StageRoles.looksLikeTests(graph, it));
        if (anySdk && !anyTest) {
            add("C07", "No stage looks like a test stage");
        }
        if (ScenarioPredicates.holds(ScenarioTrigger.TEST_STAGE_NOT_BUILT, graph)) {
            add("C07", "The test stage is not part of what `docker build` builds by default");
        }
        if (ScenarioPredicates.holds(ScenarioTrigger.CACHE_LOST, graph)) {
            add("C11", "All sources are copied before the dependencies are installed");
        }
        if (ScenarioPredicates.holds(ScenarioTrigger.SECRET_NAME, graph)) {
            add("C13", "An ARG or ENV has the name of a secret");
        }
        user(target, end);
        tag(runtime);
        if (ScenarioPredicates.holds(ScenarioTrigger.SHELL_START, graph)) {
            add("C31", "A container of " + label(target) + " starts a shell and nothing else");
        } else if (ScenarioPredicates.holds(ScenarioTrigger.SHELL_FORM, graph)) {
            add("C39", "The program starts in the shell form and gets no signals");
        }
        if (ScenarioPredicates.holds(ScenarioTrigger.ACR_REFUSES, graph)) {
            add("C29", "`az acr build` refuses something of this file (see what builders make of it)");
        }
    }

    private void user(Stage target, StageState end) {
        Optional<String> user = end.user().map(it -> it.replaceFirst(":.*", ""));
        if (user.filter(it -> it.equals("root") || it.equals("0")).isPresent() || user.isEmpty() && end.baseKnown()) {
            add("C16", "A container of " + label(target) + " runs as root");
        } else if (user.isEmpty()) {
            add(
                    "C16",
                    "No USER: a container of " + label(target) + " runs as the base image's user, root if it has none");
        }
    }

    private void tag(Stage runtime) {
        graph.base(runtime)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image())
                .filter(it -> it.digest().isEmpty() && it.tag().orElse("latest").equals("latest"))
                .ifPresent(it -> add("C24", "The runtime base " + code(it.written()) + " names no version"));
    }
}
