package dev.slipway.azure;

import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.concepts.Scenario;
import dev.slipway.concepts.ScenarioTrigger;
import dev.slipway.concepts.Scenarios;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which questions a file lets one answer, and what of the file belongs into question and answer. */
public final class ScenarioPredicates {
    private static final int HTTP = 80;
    private static final Map<ScenarioTrigger, Predicate<ScenarioPredicates>> ALL = new EnumMap<>(ScenarioTrigger.class);

    static {
        ALL.put(ScenarioTrigger.TEST_STAGE, it -> it.testStage().isPresent());
        ALL.put(ScenarioTrigger.TEST_STAGE_NOT_BUILT, ScenarioPredicates::testStageNotBuilt);
        ALL.put(ScenarioTrigger.CACHE_LOST, ScenarioPredicates::cacheLost);
        ALL.put(ScenarioTrigger.FINAL_ON_SDK, ScenarioPredicates::finalOnSdk);
        ALL.put(ScenarioTrigger.OTHER_BUILD_BASE, ScenarioPredicates::otherBuildBase);
        ALL.put(ScenarioTrigger.SECRET_NAME, ScenarioPredicates::secretName);
        ALL.put(ScenarioTrigger.ACR_REFUSES, ScenarioPredicates::acrRefuses);
        ALL.put(ScenarioTrigger.OTHER_PORT, it -> it.port().isPresent());
        ALL.put(ScenarioTrigger.SHELL_FORM, ScenarioPredicates::shellForm);
        ALL.put(ScenarioTrigger.HEALTHCHECK, ScenarioPredicates::healthcheck);
        ALL.put(ScenarioTrigger.SHELL_START, ScenarioPredicates::shellStart);
        ALL.put(ScenarioTrigger.AZURE_REGISTRY, ScenarioPredicates::azureRegistry);
        ALL.put(ScenarioTrigger.MOVING_OR_PUBLIC_BASE, ScenarioPredicates::movingOrPublicBase);
        ALL.put(ScenarioTrigger.SEVERAL_STAGES, ScenarioPredicates::severalStages);
    }

    private final BuildGraph graph;

    private ScenarioPredicates(BuildGraph graph) {
        this.graph = graph;
    }

    /** A question that applies, with what the file fills into it. */
    public record Applied(Scenario scenario, Map<String, String> values) {
        public Applied {
            values = Map.copyOf(values);
        }
    }

    /** The questions that apply to a file, in order. */
    public static List<Applied> of(BuildGraph graph) {
        ScenarioPredicates file = new ScenarioPredicates(graph);
        Map<String, String> values = file.values();
        return Scenarios.all().stream()
                .filter(it -> holds(it.when(), file))
                .map(it -> new Applied(it, values))
                .toList();
    }

    static boolean holds(ScenarioTrigger trigger, BuildGraph graph) {
        return holds(trigger, new ScenarioPredicates(graph));
    }

    private static boolean holds(ScenarioTrigger trigger, ScenarioPredicates file) {
        return file.graph.target().isPresent() && ALL.get(trigger).test(file);
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        testStage().flatMap(Stage::name).ifPresent(it -> values.put("stage", it));
        graph.target().map(Stage::label).ifPresent(it -> values.put("target", it));
        port().ifPresent(it -> values.put("port", it.toString()));
        return values;
    }

    private Stage target() {
        return graph.target().orElseThrow();
    }

    /** A stage that looks like tests and that {@code --target} finds; rather one that is not built. */
    private Optional<Stage> testStage() {
        List<Stage> tests = graph.stages().stream()
                .filter(it -> !graph.target().equals(Optional.of(it)))
                .filter(it -> it.name().flatMap(graph::stage).equals(Optional.of(it)))
                .filter(it -> StageRoles.looksLikeTests(graph, it))
                .toList();
        return tests.stream()
                .filter(it -> !graph.isBuilt(it))
                .findFirst()
                .or(() -> tests.stream().findFirst());
    }

    private boolean testStageNotBuilt() {
        return testStage()
                .filter(it -> !graph.isBuilt(it) && it.index() < target().index())
                .isPresent();
    }

    private boolean cacheLost() {
        return graph.stages().stream()
                .filter(graph::isBuilt)
                .anyMatch(
                        stage -> stage.instructions().stream().anyMatch(it -> StageRoles.losesCache(graph, stage, it)));
    }

    private boolean finalOnSdk() {
        return StageRoles.hasBuildTools(graph, BaseUpdates.runtime(graph).orElseThrow());
    }

    private boolean otherBuildBase() {
        Optional<String> runtime =
                image(BaseUpdates.runtime(graph).orElseThrow()).map(ImageReference::canonical);
        return runtime.isPresent()
                && graph.stages().stream()
                        .filter(it -> graph.isBuilt(it) && !graph.isShipped(it))
                        .flatMap(it -> image(it).stream())
                        .anyMatch(it -> !it.canonical().equals(runtime.get()));
    }

    private Optional<ImageReference> image(Stage stage) {
        return graph.base(stage)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image());
    }

    private boolean secretName() {
        return graph.tree().instructions().stream()
                .flatMap(it -> entries(it.instruction()))
                .anyMatch(it -> Triggers.isSecretName(it.key().text()));
    }

    private static Stream<KeyValue> entries(Instruction instruction) {
        if (instruction instanceof Instruction.Arg arg) {
            return arg.entries().stream();
        }
        return instruction instanceof Instruction.Env env ? env.entries().stream() : Stream.empty();
    }

    private boolean acrRefuses() {
        return FeatureUses.of(graph).stream()
                .flatMap(use -> Builders.find(use.feature(), Builder.ACR_QUICK).stream())
                .anyMatch(row -> row.support() == BuilderSupport.REFUSED);
    }

    /** The one TCP port that the image exposes, where it is not 80. */
    private Optional<Integer> port() {
        List<String> ports = graph.target()
                .map(graph::finalState)
                .map(it -> List.copyOf(it.ports()))
                .orElse(List.of());
        boolean single = ports.size() == 1
                && !ports.get(0).endsWith("/udp")
                && !ports.get(0).endsWith("/sctp");
        return single ? Ports.numbers(ports).filter(it -> it != HTTP).boxed().findFirst() : Optional.empty();
    }

    private boolean shellForm() {
        StageState end = graph.finalState(target());
        boolean entrypoint = end.entrypoint().filter(it -> !it.exec()).isPresent();
        boolean cmd = end.ownCmd() && end.cmd().filter(it -> !it.exec()).isPresent();
        return entrypoint || cmd;
    }

    private boolean healthcheck() {
        return graph.finalState(target())
                .healthcheck()
                .filter(it -> !it.matches("(?i)(HEALTHCHECK\\s+)?NONE"))
                .isPresent();
    }

    private boolean shellStart() {
        return Triggers.startsShell(graph.finalState(target()));
    }

    private boolean azureRegistry() {
        return images().anyMatch(it -> it.registry().endsWith(Triggers.AZURE_REGISTRY));
    }

    private boolean movingOrPublicBase() {
        return graph.stages().stream()
                .flatMap(it -> image(it).stream())
                .anyMatch(it -> it.isOnDockerHub()
                        || it.digest().isEmpty() && it.tag().orElse("latest").equals("latest"));
    }

    private Stream<ImageReference> images() {
        return graph.references().stream()
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image().stream());
    }

    private boolean severalStages() {
        return graph.stages().size() > 1 && testStage().isPresent();
    }
}
