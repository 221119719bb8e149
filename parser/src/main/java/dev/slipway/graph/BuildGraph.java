package dev.slipway.graph;

import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a Dockerfile means for one build: its stages, what they take from each other, what a target builds, and what
 * holds at any instruction. Stages and references are found at once, the rest when asked for. Immutable.
 */
public final class BuildGraph {
    private final SyntaxTree tree;
    private final BuildInputs inputs;
    private final List<PlacedInstruction> header;
    private final List<Stage> stages;
    private final Map<String, Variable> globals;
    private final List<StageReference> references;

    /** The references of each stage, by its index. */
    private final List<List<StageReference>> byStage;

    private final StageStates states;

    /** Lazy parts; every thread makes the same. */
    private Occurrences occurrences;

    private Set<Integer> built;

    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private BuildGraph(
            SyntaxTree tree,
            BuildInputs inputs,
            List<PlacedInstruction> header,
            List<Stage> stages,
            Map<String, Variable> globals,
            List<StageReference> references) {
        this.tree = tree;
        this.inputs = inputs;
        this.header = header;
        this.stages = stages;
        this.globals = globals;
        this.references = references;
        List<List<StageReference>> lists = new ArrayList<>(stages.size());
        for (int i = 0; i < stages.size(); i++) {
            lists.add(new ArrayList<>(2));
        }
        for (StageReference reference : references) {
            lists.get(reference.site().stage()).add(reference);
        }
        this.byStage = List.copyOf(lists);
        this.states = new StageStates(this, new Evaluator(tree.escape(), inputs.buildArgs(), globals));
    }

    /** The graph of {@code tree}, whatever is wrong with it. */
    public static BuildGraph of(SyntaxTree tree, BuildInputs inputs) {
        Objects.requireNonNull(inputs);
        List<PlacedInstruction> header = new ArrayList<>();
        List<Stage> stages = stages(tree, header);
        String lastStage = inputs.target()
                .or(() -> stages.isEmpty()
                        ? Optional.empty()
                        : stages.get(stages.size() - 1).name())
                .orElse("default");
        Map<String, Variable> globals = platform(inputs, lastStage);
        Evaluator evaluator = new Evaluator(tree.escape(), inputs.buildArgs(), Map.of());
        for (PlacedInstruction placed : header) {
            if (placed.instruction() instanceof Instruction.Arg arg) {
                globals = evaluator.global(globals, placed, arg);
            }
        }
        List<StageReference> references = new Linker(tree.escape(), stages, inputs, globals).references();
        return new BuildGraph(
                tree,
                inputs,
                List.copyOf(header),
                List.copyOf(stages),
                Collections.unmodifiableMap(globals),
                references);
    }

    private static List<Stage> stages(SyntaxTree tree, List<PlacedInstruction> header) {
        List<Stage> stages = new ArrayList<>();
        PlacedInstruction from = null;
        List<PlacedInstruction> body = new ArrayList<>();
        for (PlacedInstruction placed : tree.instructions()) {
            if (placed.kind() != Keyword.FROM) {
                (from == null ? header : body).add(placed);
                continue;
            }
            if (from != null) {
                stages.add(new Stage(stages.size(), from, body, new TextSpan(from.offset(), placed.offset())));
                body = new ArrayList<>();
            }
            from = placed;
        }
        if (from != null) {
            stages.add(new Stage(stages.size(), from, body, new TextSpan(from.offset(), tree.length())));
        }
        return stages;
    }

    private static Map<String, Variable> platform(BuildInputs inputs, String targetStage) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        PlatformArguments.of(inputs.platform(), targetStage).forEach((name, value) -> {
            Optional<String> given = Optional.ofNullable(inputs.buildArgs().get(name));
            Optional<String> known = given.isPresent() ? given : Optional.of(value);
            variables.put(name, new Variable(name, known, Origin.PLATFORM, Optional.empty()));
        });
        return variables;
    }

    public SyntaxTree tree() {
        return tree;
    }

    public BuildInputs inputs() {
        return inputs;
    }

    /** What stands before the first FROM. */
    public List<PlacedInstruction> header() {
        return header;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** The global scope: platform arguments and the ARGs before the first FROM. */
    public Map<String, Variable> globals() {
        return globals;
    }

    /** The stage whose text holds {@code offset}; at the end of the file the last one. */
    public Optional<Stage> stageAt(int offset) {
        int low = 0;
        int high = stages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stages.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(stages.get(low - 1));
    }

    /** The instruction whose item holds {@code offset}; at the end of the file the last item. */
    public Optional<PlacedInstruction> instructionAt(int offset) {
        return tree.instruction(tree.indexAt(offset));
    }

    /** Every reference in text order. */
    public List<StageReference> references() {
        return references;
    }

    /** The reference in {@code stage}'s FROM; empty when the FROM names nothing. */
    public Optional<StageReference> base(Stage stage) {
        return byStage.get(stage.index()).stream()
                .filter(it -> it.site().kind() == StageReference.Kind.FROM)
                .findFirst();
    }

    /** The references that stand in {@code stage}, its FROM included. */
    public List<StageReference> referencesIn(Stage stage) {
        return Collections.unmodifiableList(byStage.get(stage.index()));
    }

    /** The references that name {@code stage}. */
    public List<StageReference> referencesTo(Stage stage) {
        return references.stream()
                .filter(it -> it instanceof StageReference.ToStage to && to.stage() == stage)
                .toList();
    }

    /** The reference whose name touches {@code offset}. */
    public Optional<StageReference> referenceAt(int offset) {
        return references.stream().filter(it -> it.span().touches(offset)).findFirst();
    }

    /** The stage a build gives: the target, or the last stage. Empty when there is none, or no stage has the name. */
    public Optional<Stage> target() {
        if (inputs.target().isPresent()) {
            return stage(inputs.target().get());
        }
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** The last stage of that name, in any casing, as {@code --target} and {@code COPY --from} find it. */
    public Optional<Stage> stage(String name) {
        return Linker.byName(stages, name, stages.size());
    }

    /** The stages that {@link #target()} builds, in order; itself included. */
    public Set<Integer> built() {
        Set<Integer> all = built;
        if (all == null) {
            all = target().map(this::builtFor).map(Collections::unmodifiableSet).orElse(Set.of());
            built = all;
        }
        return all;
    }

    /** Indexes of the stages that a build of {@code target} needs, itself included. */
    public Set<Integer> builtFor(Stage target) {
        Set<Integer> built = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(target.index()));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (built.add(next)) {
                needs(stages.get(next)).forEach(open::push);
            }
        }
        return built;
    }

    /** Whether the build as it is asked for builds {@code stage}. */
    public boolean isBuilt(Stage stage) {
        return built().contains(stage.index());
    }

    /** Whether {@code stage} is the target or one that the target's FROM chain starts from: its files are shipped. */
    public boolean isShipped(Stage stage) {
        Set<Integer> seen = new TreeSet<>();
        Optional<Stage> at = target();
        while (at.isPresent() && seen.add(at.get().index())) {
            if (at.get() == stage) {
                return true;
            }
            at = parent(at.get());
        }
        return false;
    }

    /** The stage that {@code stage} is built from; empty when its base is an image. */
    public Optional<Stage> parent(Stage stage) {
        return base(stage)
                .filter(StageReference.ToStage.class::isInstance)
                .map(it -> ((StageReference.ToStage) it).stage());
    }

    /**
     * The ONBUILD triggers that run first in {@code stage}: those of the stage it is built from. Triggers of an image are
     * not known.
     */
    public List<PlacedInstruction> triggers(Stage stage) {
        Optional<Stage> parent = earlierParent(stage);
        if (parent.isEmpty()) {
            return List.of();
        }
        List<PlacedInstruction> triggers = new ArrayList<>(0);
        for (PlacedInstruction placed : parent.get().instructions()) {
            if (placed.instruction() instanceof Instruction.Onbuild onbuild
                    && onbuild.trigger().isPresent()) {
                triggers.add(new PlacedInstruction(
                        placed.index(),
                        placed.offset(),
                        placed.item(),
                        onbuild.trigger().get()));
            }
        }
        return triggers;
    }

    /** The references that a build of {@code stage} follows: its own, and those of the triggers that run in it. */
    public List<StageReference> follows(Stage stage) {
        List<StageReference> followed = new ArrayList<>();
        for (StageReference reference : byStage.get(stage.index())) {
            if (!reference.site().trigger()) {
                followed.add(reference);
            }
        }
        Optional<Stage> parent = earlierParent(stage);
        if (parent.isPresent()) {
            for (StageReference reference : byStage.get(parent.get().index())) {
                if (reference.site().trigger()) {
                    followed.add(reference);
                }
            }
        }
        return followed;
    }

    /** Indexes of the stages that {@code stage} takes something from. */
    public Set<Integer> needs(Stage stage) {
        Set<Integer> needed = new TreeSet<>();
        for (StageReference reference : follows(stage)) {
            if (reference instanceof StageReference.ToStage to) {
                needed.add(to.stage().index());
            }
        }
        return needed;
    }

    Optional<Stage> earlierParent(Stage stage) {
        return parent(stage).filter(it -> it.index() < stage.index());
    }

    /** What {@code target} waits for, and which stages run at the same time. */
    public BuildOrder order(Stage target) {
        return BuildOrder.of(this, target);
    }

    /** Whether {@code stage} needs itself, directly or through others; BuildKit refuses the whole file then. */
    public boolean isInCycle(Stage stage) {
        Set<Integer> seen = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(written(stage));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next == stage.index()) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(written(stages.get(next)));
            }
        }
        return false;
    }

    /** The stages that {@code stage}'s own lines name. BuildKit looks for cycles before it knows of triggers. */
    private Set<Integer> written(Stage stage) {
        Set<Integer> named = new TreeSet<>();
        for (StageReference reference : byStage.get(stage.index())) {
            if (!reference.site().trigger() && reference instanceof StageReference.ToStage to) {
                named.add(to.stage().index());
            }
        }
        return named;
    }

    /** What holds right before {@code placed}. Before the first FROM only variables do. */
    public StageState stateBefore(PlacedInstruction placed) {
        return states.before(placed);
    }

    /** What holds before the first FROM, behind all that stands there: variables only. */
    public StageState stateBeforeStages() {
        return StageState.empty().withVariables(globals);
    }

    /** What holds right before each of {@code stage}'s instructions, in order, found in one pass. */
    public List<StageState> statesIn(Stage stage) {
        return states.within(stage);
    }

    /** What a stage's image is like when all its instructions have run. */
    public StageState finalState(Stage stage) {
        return states.last(stage);
    }

    /** What a stage's first instruction meets: its base's configuration, and what ONBUILD triggers of a base stage made. */
    public StageState initialState(Stage stage) {
        return states.first(stage);
    }

    /** What a build would fail on although every line is well-formed; stage references aside. */
    public List<BuildProblem> problems() {
        return BuildProblems.of(this, states.evaluator());
    }

    /** Variables that are read where nothing sets them, in text order of stages. */
    public List<UndefinedUse> undefinedUses() {
        return UndefinedUses.of(this, states.evaluator());
    }

    /** Where FROMs stand whose image, variables expanded as they are in this build, is empty or no image reference. */
    public List<TextSpan> invalidDefaults() {
        List<TextSpan> spans = new ArrayList<>();
        for (Stage stage : stages) {
            Optional<StageReference> base = base(stage);
            boolean invalid = base.isPresent()
                    && (base.get() instanceof StageReference.Unresolved
                            || base.get() instanceof StageReference.ToImage image
                                    && image.image().isEmpty());
            if (invalid) {
                spans.add(base.get().span());
            }
        }
        return List.copyOf(spans);
    }

    /** {@code word} of {@code placed} with the variables that hold before it; what was read so far when it is malformed. */
    public String expanded(PlacedInstruction placed, Word word) {
        Map<String, Variable> scope =
                word.text().indexOf('$') < 0 ? Map.of() : stateBefore(placed).variables();
        return states.evaluator().expand(word, scope);
    }

    /** {@code word} with the variables of {@code state}. */
    public String expanded(StageState state, Word word) {
        return word.text().indexOf('$') < 0 && word.text().indexOf(tree.escape()) < 0 && !isQuoted(word)
                ? word.text()
                : states.evaluator().expand(word, state.variables());
    }

    private static boolean isQuoted(Word word) {
        return word.text().indexOf('"') >= 0 || word.text().indexOf('\'') >= 0;
    }

    /** What stands at {@code offset}. */
    public Place placeAt(int offset) {
        return Places.at(this, offset);
    }

    /**
     * What {@code make} makes of this graph, made once and kept as long as the graph is.
     *
     * @param type the class of what is made; two that make the same class get the same object
     * @param make a pure function of the graph
     */
    public <T> T derived(Class<T> type, Function<BuildGraph, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            known = make.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }

    /** Where every stage, variable and heredoc is declared, read and written. */
    public Occurrences occurrences() {
        Occurrences all = occurrences;
        if (all == null) {
            all = OccurrenceFinder.find(this);
            occurrences = all;
        }
        return all;
    }
}
