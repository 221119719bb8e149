package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.bold;
import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable: its value here, and who gave it. */
final class Variables {
    private static final Pattern USE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");

    /** The variable whose name stands at {@code offset} behind a {@code $}; empty where there is none that is known. */
    static Optional<Answer> used(BuildGraph graph, Place place, int offset) {
        Optional<TextSpan> name = useAt(graph, place, offset);
        if (name.isEmpty() || place.instruction().isEmpty() || !expands(place)) {
            return Optional.empty();
        }
        PlacedInstruction placed = place.instruction().get();
        String text = name.get().in(graph.tree().text());
        return answer(graph, placed, text, name.get(), scope(graph, place, placed));
    }

    /** The variable that is declared there. */
    static Optional<Answer> declared(BuildGraph graph, Place.VariableName place) {
        return answer(graph, place.at(), place.name(), place.span(), after(graph, place.at()));
    }

    private static Optional<TextSpan> useAt(BuildGraph graph, Place place, int offset) {
        String text = graph.tree().text();
        int from = place.instruction().map(PlacedInstruction::offset).orElse(offset);
        int lineStart =
                Math.max(from, Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
        Matcher use = USE.matcher(text).region(lineStart, LineBreaks.endOfLine(text, lineStart));
        while (use.find()) {
            if (use.start() <= offset && offset <= use.end()) {
                boolean escaped = use.start() > lineStart
                        && text.charAt(use.start() - 1) == graph.tree().escape();
                return escaped ? Optional.empty() : Optional.of(new TextSpan(use.start(1), use.end(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean expands(Place place) {
        return place instanceof Place.Argument
                || place instanceof Place.VariableName
                || place instanceof Place.MountValue
                || place instanceof Place.HeredocBody
                || place instanceof Place.FlagValue
                || place instanceof Place.ReferencePlace it && it.kind() == StageReference.Kind.FROM;
    }

    private static java.util.Map<String, Variable> scope(BuildGraph graph, Place place, PlacedInstruction placed) {
        boolean global = placed.instruction() instanceof Instruction.From
                || graph.stageAt(placed.offset()).isEmpty();
        return global ? graph.globals() : graph.stateBefore(placed).variables();
    }

    /** What holds behind {@code placed}. */
    private static java.util.Map<String, Variable> after(BuildGraph graph, PlacedInstruction placed) {
        Optional<Stage> stage = graph.stageAt(placed.offset());
        if (stage.isEmpty()) {
            return graph.globals();
        }
        List<PlacedInstruction> body = stage.get().instructions();
        for (PlacedInstruction next : body) {
            if (next.index() > placed.index()) {
                return graph.stateBefore(next).variables();
            }
        }
        StageState last = graph.finalState(stage.get());
        return last.variables();
    }

    private static Optional<Answer> answer(
            BuildGraph graph,
            PlacedInstruction placed,
            String name,
            TextSpan span,
            java.util.Map<String, Variable> scope) {
        Optional<Variable> variable = Optional.ofNullable(scope.get(name));
        Optional<ReferenceTexts.Text> predefined =
                ReferenceTexts.find("arg", name).filter(it -> !name.equals("ARG"));
        if (variable.isEmpty()) {
            return predefined.map(it -> predefinedOnly(graph, placed, name, span));
        }
        List<String> facts = new ArrayList<>();
        String value = variable.get().origin() == Origin.PLATFORM
                ? ""
                : variable.get().value().map(it -> " = " + code(it)).orElse(" has no value");
        facts.add(origin(graph, placed, variable.get()));
        written(graph, variable.get()).ifPresent(facts::add);
        if (predefined.isPresent()) {
            Answer text = Answer.of(span, name, "arg", name, facts);
            return Optional.of(
                    variable.get().origin() == Origin.PLATFORM
                            ? new Answer(span, text.lines(), List.of(), text.link())
                            : text);
        }
        lifetime(variable.get()).ifPresent(facts::add);
        String file =
                variable.get().origin() == Origin.ENV || variable.get().origin() == Origin.BASE_IMAGE ? "env" : "arg";
        Optional<String> link = ReferenceTexts.find(file, file.toUpperCase(java.util.Locale.ROOT))
                .map(ReferenceTexts.Text::link);
        return Optional.of(new Answer(span, List.of(bold(name) + value), facts, link));
    }

    private static Answer predefinedOnly(BuildGraph graph, PlacedInstruction placed, String name, TextSpan span) {
        boolean inStage =
                graph.stageAt(placed.offset()).isPresent() && !(placed.instruction() instanceof Instruction.From);
        List<String> facts =
                inStage ? List.of("Not declared in this stage: empty without `ARG " + name + "` above") : List.of();
        return Answer.of(span, name, "arg", name, facts);
    }

    private static String origin(BuildGraph graph, PlacedInstruction here, Variable variable) {
        String line = variable.declaration()
                .map(it -> ", line " + (graph.tree().lineAt(it.start()) + 1))
                .orElse("");
        Optional<Stage> home = variable.declaration().flatMap(it -> graph.stageAt(it.start()));
        boolean inherited = home.isPresent()
                && variable.origin() != Origin.GLOBAL_ARG
                && !home.equals(graph.stageAt(here.offset()));
        String from = inherited ? ", inherited from stage " + StageFacts.label(home.get()) : "";
        switch (variable.origin()) {
            case GLOBAL_ARG:
                return given(graph, variable) + "`ARG` before the first `FROM`" + line;
            case ARG:
                return given(graph, variable) + "`ARG` of a stage" + line + from + takenOver(graph, variable);
            case ENV:
                return "`ENV`" + line + from;
            case BASE_IMAGE:
                return "Set by the base image";
            default:
                return "Set by BuildKit";
        }
    }

    private static String given(BuildGraph graph, Variable variable) {
        return graph.inputs().buildArgs().containsKey(variable.name()) ? "Given by `--build-arg`; " : "";
    }

    /** An ARG without a value takes the one from before the first FROM. */
    private static String takenOver(BuildGraph graph, Variable variable) {
        Variable global = graph.globals().get(variable.name());
        boolean hasDefault = entry(graph, variable).flatMap(KeyValue::value).isPresent();
        if (hasDefault || global == null) {
            return "";
        }
        return global.declaration()
                .map(it -> "; takes the value of line " + (graph.tree().lineAt(it.start()) + 1))
                .orElse("; BuildKit sets it");
    }

    /** How the value is written, where that is not what it is. */
    private static Optional<String> written(BuildGraph graph, Variable variable) {
        return entry(graph, variable)
                .flatMap(KeyValue::value)
                .map(it -> it.text())
                .filter(it -> it.indexOf('$') >= 0)
                .map(it -> "Written as " + code(it) + ", variables expanded with the values known here");
    }

    private static Optional<KeyValue> entry(BuildGraph graph, Variable variable) {
        if (variable.declaration().isEmpty()) {
            return Optional.empty();
        }
        TextSpan name = variable.declaration().get();
        Optional<PlacedInstruction> placed = graph.instructionAt(name.start());
        List<KeyValue> entries = List.of();
        if (placed.isPresent() && placed.get().instruction() instanceof Instruction.Arg arg) {
            entries = arg.entries();
        } else if (placed.isPresent() && placed.get().instruction() instanceof Instruction.Env env) {
            entries = env.entries();
        }
        return entries.stream()
                .filter(it -> placed.get().place(it.key()).equals(name))
                .findFirst();
    }

    private static Optional<String> lifetime(Variable variable) {
        switch (variable.origin()) {
            case GLOBAL_ARG:
                return Optional.of("For `FROM` lines; a stage takes it over with `ARG " + variable.name() + "`");
            case ARG:
                return Optional.of("For the build: containers do not see it, the image's history tells it");
            case ENV:
                return Optional.of("Also set in containers, where `docker run --env` can change it");
            default:
                return Optional.empty();
        }
    }

    private Variables() {}
}
