package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.bold;
import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable: its value here, and who gave it. */
final class Variables {
    private static final String FROM = "FROM scratch\n";
    private static final Pattern USE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");

    private final BuildGraph graph;
    private final int addedLines;

    /** Answers about a file as it is. */
    Variables(BuildGraph graph) {
        this(graph, 0);
    }

    /** @param addedLines how many lines of the graph's text the file does not have, above all that is spoken of */
    private Variables(BuildGraph graph, int addedLines) {
        this.graph = graph;
        this.addedLines = addedLines;
    }

    /**
     * The variable at {@code offset} of a file, or of a part of one, that has no stage there: instructions are read as if
     * they followed a FROM.
     */
    static Optional<Answer> outsideStages(BuildGraph written, int offset) {
        SyntaxTree tree = written.tree();
        int top = 0;
        for (int i = 0; i < tree.size() && tree.item(i).kind() == Item.Kind.DIRECTIVE; i++) {
            top = tree.startOf(i) + tree.item(i).length();
        }
        if (offset < top) {
            return Optional.empty();
        }
        BuildGraph completed = BuildGraph.of(tree.edited(TextEdit.insert(top, FROM)), written.inputs());
        Variables variables = new Variables(completed, 1);
        int at = offset + FROM.length();
        Place place = completed.placeAt(at);
        Optional<Answer> answer = variables.used(place, at);
        if (answer.isEmpty() && place instanceof Place.VariableName it) {
            answer = variables.declared(it);
        }
        return answer.map(it -> new Answer(it.span().shifted(-FROM.length()), it.lines(), it.facts(), it.link()));
    }

    private int line(int offset) {
        return graph.tree().lineAt(offset) + 1 - addedLines;
    }

    /** The variable whose name stands at {@code offset} behind a {@code $}; empty where there is none that is known. */
    Optional<Answer> used(Place place, int offset) {
        Optional<Use> use = useAt(place, offset);
        if (use.isEmpty() || place.instruction().isEmpty() || !expands(place)) {
            return Optional.empty();
        }
        PlacedInstruction placed = place.instruction().get();
        return answer(placed, use.get().name(), use.get().span(), scope(place, placed));
    }

    /** The variable that is declared, or set once more, there. */
    Optional<Answer> declared(Place.VariableName place) {
        boolean isRead = graph.occurrences()
                .at(place.span().start())
                .filter(it -> it.role() == Occurrence.Role.READS)
                .isPresent();
        return isRead ? Optional.empty() : answer(place.at(), place.name(), place.span(), after(place.at()));
    }

    /** A name that is read, which may go on behind a continuation, and where it stands. */
    private record Use(String name, TextSpan span) {}

    private Optional<Use> useAt(Place place, int offset) {
        if (place.instruction().isEmpty()) {
            return Optional.empty();
        }
        PlacedInstruction placed = place.instruction().get();
        if (place instanceof Place.HeredocBody) {
            String text = graph.tree().text();
            int lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
            String line = text.substring(lineStart, LineBreaks.endOfLine(text, lineStart));
            return nameAt(line, offset - lineStart).map(it -> new Use(it.in(line), it.shifted(lineStart)));
        }
        MappedText line = placed.parts().line();
        return nameAt(line.text(), line.fromSource(offset - placed.offset()))
                .map(it -> new Use(it.in(line.text()), placed.place(line.span(it.start(), it.end()))));
    }

    private Optional<TextSpan> nameAt(String text, int offset) {
        Matcher use = USE.matcher(text);
        while (use.find()) {
            if (use.start() <= offset && offset <= use.end()) {
                boolean escaped = use.start() > 0
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

    private java.util.Map<String, Variable> scope(Place place, PlacedInstruction placed) {
        boolean global = placed.instruction() instanceof Instruction.From
                || graph.stageAt(placed.offset()).isEmpty();
        return global ? graph.globals() : graph.stateBefore(placed).variables();
    }

    /** What holds behind {@code placed}. */
    private java.util.Map<String, Variable> after(PlacedInstruction placed) {
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

    private Optional<Answer> answer(
            PlacedInstruction placed, String name, TextSpan span, java.util.Map<String, Variable> scope) {
        Optional<Variable> variable = Optional.ofNullable(scope.get(name));
        Optional<ReferenceTexts.Text> predefined =
                ReferenceTexts.find("arg", name).filter(it -> !name.equals("ARG"));
        if (variable.isEmpty()) {
            return predefined.map(it -> predefinedOnly(placed, name, span));
        }
        List<String> facts = new ArrayList<>();
        String value = variable.get().origin() == Origin.PLATFORM
                ? ""
                : variable.get().value().map(it -> " = " + code(it)).orElse(" has no value");
        facts.add(origin(placed, variable.get()));
        written(variable.get()).ifPresent(facts::add);
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

    private Answer predefinedOnly(PlacedInstruction placed, String name, TextSpan span) {
        boolean inStage =
                graph.stageAt(placed.offset()).isPresent() && !(placed.instruction() instanceof Instruction.From);
        List<String> facts =
                inStage ? List.of("Not declared in this stage: empty without `ARG " + name + "` above") : List.of();
        return Answer.of(span, name, "arg", name, facts);
    }

    private String origin(PlacedInstruction here, Variable variable) {
        String line =
                variable.declaration().map(it -> ", line " + line(it.start())).orElse("");
        Optional<Stage> home = variable.declaration().flatMap(it -> graph.stageAt(it.start()));
        boolean inherited = home.isPresent()
                && variable.origin() != Origin.GLOBAL_ARG
                && !home.equals(graph.stageAt(here.offset()));
        String from = inherited ? ", inherited from stage " + StageFacts.label(home.get()) : "";
        switch (variable.origin()) {
            case GLOBAL_ARG:
                return given(variable) + "`ARG` before the first `FROM`" + line;
            case ARG:
                return given(variable) + "`ARG` of a stage" + line + from + takenOver(variable);
            case ENV:
                return "`ENV`" + line + from;
            case BASE_IMAGE:
                return "Set by the base image";
            default:
                return "Set by BuildKit";
        }
    }

    private String given(Variable variable) {
        return graph.inputs().buildArgs().containsKey(variable.name()) ? "Given by `--build-arg`; " : "";
    }

    /** An ARG without a value takes the one from before the first FROM. */
    private String takenOver(Variable variable) {
        Variable global = graph.globals().get(variable.name());
        boolean hasDefault = entry(variable).flatMap(KeyValue::value).isPresent();
        if (hasDefault || global == null) {
            return "";
        }
        return global.declaration()
                .map(it -> "; takes the value of line " + line(it.start()))
                .orElse("; BuildKit sets it");
    }

    /** How the value is written, where that is not what it is. */
    private Optional<String> written(Variable variable) {
        return entry(variable)
                .flatMap(KeyValue::value)
                .map(it -> it.text())
                .filter(it -> it.indexOf('$') >= 0)
                .map(it -> "Written as " + code(it) + ", variables expanded with the values known here");
    }

    private Optional<KeyValue> entry(Variable variable) {
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
}
