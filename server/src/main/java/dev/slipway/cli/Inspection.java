package dev.slipway.cli;

import dev.slipway.cli.report.Lines;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildOrder;
import dev.slipway.graph.BuildProblem;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Place;
import dev.slipway.graph.Ports;
import dev.slipway.graph.RunCommand;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What is known of a Dockerfile, as maps and lists for JSON: the tree as it is written, the problems, the stages with what
 * holds at their ends, where each reference leads, and what holds at one place. Lines and columns are 1-based.
 */
final class Inspection {
    private final BuildGraph graph;
    private final Lines lines;
    private final InspectedTree tree;

    private Inspection(BuildGraph graph) {
        this.graph = graph;
        this.lines = new Lines(graph.tree().text());
        this.tree = new InspectedTree(graph.tree(), lines);
    }

    /** Everything about {@code graph}; with an offset also what holds there. */
    static Map<String, Object> of(String path, BuildGraph graph, OptionalInt offset) {
        Inspection inspection = new Inspection(graph);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put("path", path);
        json.putAll(inspection.tree.header());
        json.put("instructions", inspection.tree.instructions());
        json.put("problems", inspection.problems());
        json.put("globals", variables(graph.globals()));
        json.put("stages", graph.stages().stream().map(inspection::stage).toList());
        json.put(
                "references",
                graph.references().stream().map(inspection::reference).toList());
        graph.target().ifPresent(target -> json.put("build", inspection.build(target)));
        if (offset.isPresent()) {
            json.put("at", inspection.at(offset.getAsInt()));
        }
        return json;
    }

    private List<Object> problems() {
        List<Object> problems = new ArrayList<>();
        for (SyntaxProblem problem : graph.tree().problems()) {
            Map<String, Object> json = problem(problem.code().id(), problem.message(), problem.span());
            problem.remedy().ifPresent(it -> json.put("remedy", it.title()));
            problems.add(json);
        }
        for (BuildProblem problem : graph.problems()) {
            Map<String, Object> json = problem(problem.code().id(), problem.message(), problem.span());
            problem.stage().ifPresent(it -> json.put("stage", it));
            problems.add(json);
        }
        return problems;
    }

    private Map<String, Object> problem(String id, String message, TextSpan span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("problem", id);
        json.put("message", message);
        json.put("range", tree.range(span));
        return json;
    }

    private Map<String, Object> stage(Stage stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("index", stage.index());
        stage.name().ifPresent(it -> json.put("name", it));
        json.put("line", lines.line(stage.from().span().start()));
        graph.base(stage).ifPresent(it -> json.put("base", reference(it)));
        json.put("built", graph.isBuilt(stage));
        json.put("shipped", graph.isShipped(stage));
        json.put("needs", List.copyOf(graph.needs(stage)));
        json.put("final", state(graph.finalState(stage)));
        return json;
    }

    private Map<String, Object> reference(StageReference reference) {
        Map<String, Object> json = new LinkedHashMap<>();
        StageReference.Site site = reference.site();
        json.put("kind", site.kind().name().toLowerCase(Locale.ROOT));
        json.put("written", site.written());
        json.put("inStage", site.stage());
        json.put("range", tree.range(reference.span()));
        if (site.trigger()) {
            json.put("trigger", true);
        }
        json.put("is", kind(reference));
        if (reference instanceof StageReference.ToStage to) {
            json.put("stage", to.stage().index());
            to.stage().name().ifPresent(it -> json.put("name", it));
            if (to.isOwn() || to.isLater()) {
                json.put("refused", to.isOwn() ? "the stage itself" : "a later stage");
            }
        } else if (reference instanceof StageReference.ToImage to && to.image().isPresent()) {
            json.put("image", to.image().get().canonical());
        } else if (reference instanceof StageReference.ToImage) {
            json.put("refused", ImageReference.read(site.written()).problem());
        } else if (reference instanceof StageReference.ToContext to) {
            json.put("context", to.name());
        } else if (reference instanceof StageReference.NoSuchIndex to) {
            json.put("refused", "no stage has the index " + to.index());
        } else if (reference instanceof StageReference.Variable) {
            json.put("refused", "variables are not expanded here");
        } else if (reference instanceof StageReference.Unresolved to) {
            json.put("refused", to.reason());
        }
        return json;
    }

    private static String kind(StageReference reference) {
        if (reference instanceof StageReference.ToStage) {
            return "stage";
        }
        if (reference instanceof StageReference.ToImage) {
            return "image";
        }
        if (reference instanceof StageReference.ToContext) {
            return "context";
        }
        return reference instanceof StageReference.ToScratch ? "scratch" : "unresolved";
    }

    private Map<String, Object> build(Stage target) {
        BuildOrder order = graph.order(target);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", target.index());
        json.put("stages", List.copyOf(graph.built()));
        json.put("waves", order.waves().stream().map(Inspection::indexes).toList());
        json.put("longestChain", indexes(order.longestChain()));
        json.put("longestChainSteps", order.longestChainSteps());
        TreeSet<String> images = new TreeSet<>();
        for (Stage stage : order.stages()) {
            for (StageReference reference : graph.follows(stage)) {
                if (reference instanceof StageReference.ToImage to) {
                    to.image().ifPresent(it -> images.add(it.canonical()));
                }
            }
        }
        json.put("images", List.copyOf(images));
        json.put("image", state(graph.finalState(target)));
        return json;
    }

    private static List<Integer> indexes(List<Stage> stages) {
        return stages.stream().map(Stage::index).toList();
    }

    private Map<String, Object> at(int offset) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", lines.line(offset));
        json.put("column", lines.column(offset));
        Place place = graph.placeAt(offset);
        json.put("place", words(place.getClass().getSimpleName()));
        json.put("range", tree.range(place.span()));
        graph.stageAt(offset).ifPresent(it -> json.put("stage", it.index()));
        Optional<PlacedInstruction> instruction = graph.instructionAt(offset);
        instruction.ifPresent(
                it -> json.put("instruction", graph.tree().instructions().indexOf(it)));
        graph.referenceAt(offset).ifPresent(it -> json.put("reference", reference(it)));
        json.put("before", state(before(offset, instruction)));
        return json;
    }

    /** What holds where an instruction starts; between instructions, behind the one before. */
    private StageState before(int offset, Optional<PlacedInstruction> instruction) {
        if (instruction.isPresent()) {
            return graph.stateBefore(instruction.get());
        }
        Optional<Stage> stage = graph.stageAt(offset);
        if (stage.isEmpty()) {
            return graph.stateBeforeStages();
        }
        List<PlacedInstruction> instructions = stage.get().instructions();
        List<StageState> states = graph.statesIn(stage.get());
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).offset() >= offset) {
                return states.get(i);
            }
        }
        return graph.finalState(stage.get());
    }

    /** {@code HeredocBody} becomes {@code heredoc body}. */
    private static String words(String name) {
        return name.replaceAll("Place$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> state(StageState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("baseKnown", state.baseKnown());
        json.put("env", new LinkedHashMap<Object, Object>(state.env()));
        state.workdir().ifPresent(it -> json.put("workdir", it));
        json.put("directory", state.directory());
        state.user().ifPresent(it -> json.put("user", it));
        json.put("shell", state.shell());
        state.entrypoint().map(RunCommand::argv).ifPresent(it -> json.put("entrypoint", it));
        state.cmd().map(RunCommand::argv).ifPresent(it -> json.put("cmd", it));
        List<String> ports = new ArrayList<>();
        state.ports().forEach(it -> ports.addAll(Ports.exposed(it)));
        json.put("ports", ports);
        json.put("volumes", List.copyOf(state.volumes()));
        json.put("labels", new LinkedHashMap<Object, Object>(state.labels()));
        state.stopSignal().ifPresent(it -> json.put("stopSignal", it));
        state.healthcheck().ifPresent(it -> json.put("healthcheck", it));
        json.put("variables", variables(state.variables()));
        return json;
    }

    private static Map<String, Object> variables(Map<String, Variable> variables) {
        Map<String, Object> json = new LinkedHashMap<>();
        variables.forEach((name, variable) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            variable.value().ifPresent(it -> one.put("value", it));
            one.put("from", variable.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.put(name, one);
        });
        return json;
    }
}
