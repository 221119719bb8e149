package dev.slipway.cli;

import dev.slipway.cli.report.Lines;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Trigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Markdown report on one Dockerfile, stage by stage: what it is, what was found, what is worth knowing. */
final class FileExplanation {
    private final Subject subject;
    private final List<Finding> findings;
    private final Lines lines;
    private final StringBuilder text = new StringBuilder();

    /** Concepts in the order in which they apply first. */
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    private FileExplanation(Subject subject, List<Finding> findings) {
        this.subject = subject;
        this.findings = findings;
        this.lines = new Lines(subject.tree().text());
    }

    static String of(String path, Subject subject, List<Finding> findings) {
        FileExplanation explanation = new FileExplanation(subject, findings);
        explanation.write(path);
        return explanation.text.toString();
    }

    private void write(String path) {
        BuildGraph graph = subject.graph();
        int count = graph.stages().size();
        text.append("# ").append(path).append("\n\n");
        text.append(count == 0 ? "No stage" : count == 1 ? "One stage" : count + " stages")
                .append('.');
        graph.target()
                .ifPresent(
                        it -> text.append(" A build gives `").append(it.label()).append("`."));
        text.append('\n');
        int firstStage = count == 0
                ? subject.tree().length()
                : graph.stages().get(0).span().start();
        findings(findings.stream()
                .filter(it -> count == 0 || it.location().span().start() < firstStage)
                .toList());
        graph.stages().forEach(this::stage);
        if (!concepts.isEmpty()) {
            text.append("\n## Worth knowing\n");
            concepts.values()
                    .forEach(concept -> text.append("\n**")
                            .append(concept.title())
                            .append("** (`slipway explain ")
                            .append(concept.id())
                            .append("`): ")
                            .append(concept.shortText())
                            .append('\n'));
        }
    }

    private void stage(Stage stage) {
        BuildGraph graph = subject.graph();
        text.append("\n## Stage ").append(stage.index());
        stage.name().ifPresent(name -> text.append(" `").append(name).append('`'));
        text.append("\n\n");
        text.append("- Line ").append(lines.line(stage.from().span().start())).append(", from ");
        text.append(graph.base(stage).map(FileExplanation::base).orElse("nothing that can be read"))
                .append('\n');
        boolean isTarget = graph.target().filter(it -> it == stage).isPresent();
        text.append(
                isTarget
                        ? "- What a build gives\n"
                        : graph.isBuilt(stage)
                                ? "- Built by the default target\n"
                                : "- Not built by the default target\n");
        String users = graph.referencesTo(stage).stream()
                .map(it -> "`" + graph.stages().get(it.site().stage()).label() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!users.isEmpty()) {
            text.append("- Used by ").append(users).append('\n');
        }
        state(graph.finalState(stage), isTarget);
        concept(stage, isTarget);
        findings(findings.stream()
                .filter(it -> stage.span().contains(it.location().span().start()))
                .toList());
    }

    private static String base(StageReference base) {
        if (base instanceof StageReference.ToStage to) {
            return "the stage `" + to.stage().label() + "`";
        }
        if (base instanceof StageReference.ToScratch) {
            return "nothing (`scratch`)";
        }
        if (base instanceof StageReference.ToContext context) {
            return "the build context `" + context.name() + "`";
        }
        return "`" + base.site().written() + "`";
    }

    private void state(StageState state, boolean isTarget) {
        state.user().ifPresent(it -> text.append("- Runs as `").append(it).append("`\n"));
        state.workdir().ifPresent(it -> text.append("- In `").append(it).append("`\n"));
        if (isTarget) {
            state.entrypoint()
                    .ifPresent(it -> text.append("- Starts `")
                            .append(String.join(" ", it.words()))
                            .append("`\n"));
            state.cmd()
                    .ifPresent(
                            it -> text.append(state.entrypoint().isPresent() ? "- With the arguments `" : "- Starts `")
                                    .append(String.join(" ", it.words()))
                                    .append("`\n"));
            if (!state.ports().isEmpty()) {
                text.append("- Ports ").append(String.join(", ", state.ports())).append('\n');
            }
        }
    }

    /** What holds of the stage as a whole; the places inside it speak for themselves in an editor. */
    private void concept(Stage stage, boolean isTarget) {
        Set<Trigger> base = EnumSet.of(Trigger.BASE);
        Optional<StageReference> reference = subject.graph().base(stage);
        if (reference.orElse(null) instanceof StageReference.ToStage) {
            base.add(Trigger.STAGE_REFERENCE);
        }
        if (reference.orElse(null) instanceof StageReference.ToImage image
                && image.image().isPresent()) {
            ImageReference written = image.image().get();
            base.add(written.isOnDockerHub() ? Trigger.DOCKER_HUB : Trigger.BASE);
            if (written.registry().endsWith(".azurecr.io")) {
                base.add(Trigger.AZURE_REGISTRY);
            }
            if (written.digest().isPresent()) {
                base.add(Trigger.DIGEST);
            } else if (written.tag().filter(it -> !it.equals("latest")).isEmpty()) {
                base.add(Trigger.MOVING_TAG);
            }
        }
        worthKnowing(base, isTarget);
        if (stage.name().isPresent()) {
            worthKnowing(EnumSet.of(Trigger.STAGE_NAME), isTarget);
        }
        for (PlacedInstruction placed : stage.instructions()) {
            if (placed.kind() == Keyword.CMD || placed.kind() == Keyword.ENTRYPOINT) {
                worthKnowing(EnumSet.of(Trigger.COMMAND), isTarget);
            } else if (placed.kind() == Keyword.USER) {
                worthKnowing(EnumSet.of(Trigger.USER), isTarget);
            }
        }
    }

    private void worthKnowing(Set<Trigger> holding, boolean isTarget) {
        if (isTarget) {
            holding.add(Trigger.FINAL_STAGE);
        }
        Concepts.chooseId(holding)
                .filter(id -> !concepts.containsKey(id))
                .flatMap(Concepts::byId)
                .ifPresent(concept -> concepts.put(concept.id(), concept));
    }

    private void findings(List<Finding> some) {
        if (some.isEmpty()) {
            return;
        }
        text.append("\nFound:\n");
        for (Finding finding : some) {
            int start = finding.location().span().start();
            text.append("- Line ")
                    .append(lines.line(start))
                    .append(", ")
                    .append(finding.severity().id())
                    .append(": ")
                    .append(finding.message())
                    .append(" (`")
                    .append(finding.rule().id())
                    .append("`)\n");
        }
    }
}
