package dev.slipway.graph;

import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Similarity;
import dev.slipway.syntax.Word;
import dev.slipway.syntax.parse.Expander;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds variables that are read but not set, as BuildKit's UndefinedVar and UndefinedArgInFrom do. */
final class UndefinedUses {
    /** Set by BuildKit's default base environment whatever the image is. */
    private static final String ALWAYS_SET = "PATH";

    /** Arguments that tell BuildKit something and reach no environment (dockerfile2llb/convert.go, nonEnvArgs). */
    private static final Set<String> SETTINGS = Set.of("BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE");

    private final BuildGraph graph;
    private final Evaluator evaluator;
    private final List<UndefinedUse> found = new ArrayList<>();

    private UndefinedUses(BuildGraph graph, Evaluator evaluator) {
        this.graph = graph;
        this.evaluator = evaluator;
    }

    static List<UndefinedUse> of(BuildGraph graph, Evaluator evaluator) {
        UndefinedUses search = new UndefinedUses(graph, evaluator);
        graph.stages().forEach(search::stage);
        return List.copyOf(search.found);
    }

    private void stage(Stage stage) {
        from(stage);
        boolean known = graph.initialState(stage).baseKnown() || isScratch(stage);
        List<StageState> states = graph.statesIn(stage);
        for (int i = 0; i < states.size(); i++) {
            PlacedInstruction placed = stage.instructions().get(i);
            StageState before = states.get(i);
            if (placed.instruction() instanceof Instruction.Onbuild) {
                continue;
            }
            StageState visible =
                    placed.instruction() instanceof Instruction.Arg ? evaluator.after(before, placed) : before;
            for (Word word : words(placed)) {
                check(placed, word, false, known, isSet(visible.variables()), visible.variables());
            }
            for (Word body : expandedBodies(placed)) {
                Predicate<String> isSet = isSet(visible.variables());
                check(placed, body, Expander.Options.heredocBody(), false, known, isSet, visible.variables());
            }
        }
    }

    /** The bodies of COPY and ADD in which BuildKit expands variables ({@code ExpandRaw} in dockerfile2llb/convert.go). */
    private static List<Word> expandedBodies(PlacedInstruction placed) {
        boolean isCopy =
                placed.instruction() instanceof Instruction.Copy || placed.instruction() instanceof Instruction.Add;
        if (!isCopy) {
            return List.of();
        }
        String text = placed.item().text();
        return placed.parts().heredocs().stream()
                .filter(Heredoc::expands)
                .map(it -> MappedText.verbatim(it.body().in(text), it.body().start()))
                .map(it -> it.word(0, it.text().length()))
                .toList();
    }

    private static List<Word> words(PlacedInstruction placed) {
        Instruction instruction = placed.instruction();
        List<Word> words = new ArrayList<>();
        if (instruction instanceof Instruction.Env env) {
            for (KeyValue entry : env.entries()) {
                words.add(entry.key());
                entry.value().ifPresent(words::add);
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            for (KeyValue entry : arg.entries()) {
                entry.value().ifPresent(words::add);
            }
        }
        Set<Object> heredocs = new HashSet<>();
        for (Heredoc heredoc : placed.parts().heredocs()) {
            heredocs.add(heredoc.opener().span());
        }
        OccurrenceFinder.expandable(instruction).stream()
                .filter(word -> !heredocs.contains(word.span()))
                .forEach(words::add);
        return words;
    }

    private boolean isScratch(Stage stage) {
        Optional<StageReference> base = graph.base(stage);
        Optional<Stage> parent = graph.parent(stage).filter(it -> it.index() < stage.index());
        return base.filter(StageReference.ToScratch.class::isInstance).isPresent()
                || parent.filter(this::isScratch).isPresent();
    }

    private void from(Stage stage) {
        Instruction.From from = (Instruction.From) stage.from().instruction();
        Map<String, Variable> globals = graph.globals();
        Predicate<String> declared = globals::containsKey;
        from.parts()
                .flag("platform")
                .flatMap(Flag::value)
                .ifPresent(word -> check(stage.from(), word, true, true, declared, globals));
        from.image().ifPresent(word -> check(stage.from(), word, true, true, declared, globals));
    }

    /** A declared argument counts as set even when nothing gives it a value. */
    private static Predicate<String> isSet(Map<String, Variable> variables) {
        return name -> variables.containsKey(name) || name.equals(ALWAYS_SET) || SETTINGS.contains(name);
    }

    private void check(
            PlacedInstruction placed,
            Word word,
            boolean inFrom,
            boolean known,
            Predicate<String> isSet,
            Map<String, Variable> scope) {
        Expander.Options options = Expander.Options.word(graph.tree().escape());
        check(placed, word, options, inFrom, known, isSet, scope);
    }

    private void check(
            PlacedInstruction placed,
            Word word,
            Expander.Options options,
            boolean inFrom,
            boolean known,
            Predicate<String> isSet,
            Map<String, Variable> scope) {
        if (word.text().indexOf('$') < 0) {
            return;
        }
        Expander.Result result = Expander.expand(word.text(), options, name -> value(scope, name));
        Set<String> reported = new HashSet<>();
        for (Expander.Use use : result.uses()) {
            if (!isSet.test(use.name()) && reported.add(use.name())) {
                List<String> names = new ArrayList<>(scope.keySet());
                if (!inFrom) {
                    names.addAll(graph.globals().keySet());
                }
                Optional<String> meant = Similarity.nearest(use.name(), names)
                        .filter(it -> use.name().length() > 2);
                found.add(new UndefinedUse(
                        use.name(), placed.place(word.span(use.nameStart(), use.nameEnd())), inFrom, known, meant));
            }
        }
    }

    private static Optional<String> value(Map<String, Variable> scope, String name) {
        return Optional.ofNullable(scope.get(name)).flatMap(Variable::value);
    }
}
