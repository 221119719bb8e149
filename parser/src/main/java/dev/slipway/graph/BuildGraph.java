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

    /** Lazy parts; every thread makes the same. */
    private Occurrences occurrences;

    private Map<Integer, StageState> finalStates;

    private Set<Integer> built;

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
        stages.forEach(stage -> lists.add(new ArrayList<>(2)));
        references.forEach(reference -> lists.get(reference.site().stage()).add(reference));
        this.byStage = List.copyOf(lists);
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
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (stages.get(i).span().start() <= offset) {
                return Optional.of(stages.get(i));
            }
        }
        return Optional.empty();
    }

    /** The instruction whose item holds {@code offset}; at the end of the file the last item. */
    public Optional<PlacedInstruction> instructionAt(int offset) {
        int index = tree.indexAt(offset);
        return tree.instructions().stream().filter(it -> it.index() == index).findFirst();
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

    /** Indexes of the stages that {@code stage} takes something from. */
    public Set<Integer> needs(Stage stage) {
        Set<Integer> needed = new TreeSet<>();
        for (StageReference reference : referencesIn(stage)) {
            if (!reference.site().trigger() && reference instanceof StageReference.ToStage to) {
                needed.add(to.stage().index());
            }
        }
        return needed;
    }

    /** Whether {@code stage} needs itself, directly or through others; BuildKit refuses the whole file then. */
    public boolean isInCycle(Stage stage) {
        Set<Integer> seen = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(needs(stage));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next == stage.index()) {
                return true;
            }
            if (seen.add(next)) {
                needs(stages.get(next)).forEach(open::push);
            }
        }
        return false;
    }

    /** What holds right before {@code placed}. Before the first FROM only variables do. */
    public StageState stateBefore(PlacedInstruction placed) {
        Optional<Stage> stage = stageAt(placed.offset());
        if (stage.isEmpty() || stage.get().from().index() == placed.index()) {
            Map<String, Variable> visible = new LinkedHashMap<>(globals);
            return withVariables(visible);
        }
        StageState state = initialState(stage.get());
        Evaluator evaluator = evaluator();
        for (PlacedInstruction each : stage.get().instructions()) {
            if (each.index() == placed.index()) {
                break;
            }
            state = evaluator.after(state, each);
        }
        return state;
    }

    /** What holds right before each of {@code stage}'s instructions, in order, found in one pass. */
    public List<StageState> statesIn(Stage stage) {
        List<StageState> states = new ArrayList<>(stage.instructions().size());
        StageState state = initialState(stage);
        Evaluator evaluator = evaluator();
        for (PlacedInstruction placed : stage.instructions()) {
            states.add(state);
            state = evaluator.after(state, placed);
        }
        return List.copyOf(states);
    }

    /** What a stage's image is like when all its instructions have run. */
    public StageState finalState(Stage stage) {
        Map<Integer, StageState> states = finalStates;
        if (states == null) {
            Map<Integer, StageState> computed = new LinkedHashMap<>();
            Evaluator evaluator = evaluator();
            for (Stage each : stages) {
                StageState state = initialState(each, computed);
                for (PlacedInstruction placed : each.instructions()) {
                    state = evaluator.after(state, placed);
                }
                computed.put(each.index(), state);
            }
            states = Collections.unmodifiableMap(computed);
            finalStates = states;
        }
        return states.get(stage.index());
    }

    /** What a stage starts with: its base's configuration. */
    public StageState initialState(Stage stage) {
        Optional<Stage> parent = parent(stage).filter(it -> it.index() < stage.index());
        return initialState(
                stage, parent.isPresent() ? Map.of(parent.get().index(), finalState(parent.get())) : Map.of());
    }

    private StageState initialState(Stage stage, Map<Integer, StageState> done) {
        Optional<StageState> parent = parent(stage).map(it -> done.get(it.index()));
        if (parent.isPresent()) {
            return fresh(parent.get());
        }
        Optional<BaseImage> image = base(stage)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> inputs.baseImages().find(it.site().written()));
        return image.map(BuildGraph::inherited).orElse(StageState.empty());
    }

    private static StageState fresh(StageState parent) {
        return new StageState(
                parent.variables(),
                parent.env(),
                parent.workdir(),
                parent.user(),
                parent.shell(),
                parent.shellChanged(),
                parent.entrypoint(),
                parent.cmd(),
                false,
                parent.stopSignal(),
                parent.healthcheck(),
                parent.ports(),
                parent.volumes(),
                parent.labels(),
                parent.baseKnown());
    }

    private static StageState inherited(BaseImage image) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        image.env()
                .forEach((name, value) -> variables.put(
                        name, new Variable(name, Optional.of(value), Origin.BASE_IMAGE, Optional.empty())));
        StageState empty = StageState.empty();
        return new StageState(
                variables,
                image.env(),
                image.workdir(),
                image.user(),
                image.shell().isEmpty() ? empty.shell() : image.shell(),
                false,
                command(image.entrypoint()),
                command(image.cmd()),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(),
                true);
    }

    private static Optional<RunCommand> command(List<String> argv) {
        return argv.isEmpty() ? Optional.empty() : Optional.of(new RunCommand(true, argv, List.of()));
    }

    private static StageState withVariables(Map<String, Variable> variables) {
        StageState empty = StageState.empty();
        return new StageState(
                variables,
                empty.env(),
                empty.workdir(),
                empty.user(),
                empty.shell(),
                false,
                empty.entrypoint(),
                empty.cmd(),
                false,
                empty.stopSignal(),
                empty.healthcheck(),
                empty.ports(),
                empty.volumes(),
                empty.labels(),
                false);
    }

    private Evaluator evaluator() {
        return new Evaluator(tree.escape(), inputs.buildArgs(), globals);
    }

    /** What a build would fail on although every line is well-formed; stage references aside. */
    public List<BuildProblem> problems() {
        return BuildProblems.of(this, evaluator());
    }

    /** Variables that are read where nothing sets them, in text order of stages. */
    public List<UndefinedUse> undefinedUses() {
        return UndefinedUses.of(this, evaluator());
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
        return evaluator().expand(word, scope);
    }

    /** {@code word} with the variables of {@code state}. */
    public String expanded(StageState state, Word word) {
        return word.text().indexOf('$') < 0 && word.text().indexOf(tree.escape()) < 0 && !isQuoted(word)
                ? word.text()
                : evaluator().expand(word, state.variables());
    }

    private static boolean isQuoted(Word word) {
        return word.text().indexOf('"') >= 0 || word.text().indexOf('\'') >= 0;
    }

    /** What stands at {@code offset}. */
    public Place placeAt(int offset) {
        return Places.at(this, offset);
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
