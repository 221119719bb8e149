package dev.slipway.graph;

import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes what holds in a graph's stages, when asked. */
final class StageStates {
    /** What BuildKit sets where a base image sets none, Windows aside (util/system/path.go). */
    static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final String PATH = "PATH";

    private final BuildGraph graph;
    private final Evaluator evaluator;

    /**
     * What holds before each instruction of a stage, by the stage's index, and behind the last one. Each is made when first
     * asked for, and never changes; every thread makes the same.
     */
    private final List<StageState>[] all;

    StageStates(BuildGraph graph, Evaluator evaluator) {
        this.graph = graph;
        this.evaluator = evaluator;
        this.all = newArray(graph.stages().size());
    }

    @SuppressWarnings("unchecked")
    private static List<StageState>[] newArray(int size) {
        return (List<StageState>[]) new List<?>[size];
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** The state right before {@code placed}. */
    StageState before(PlacedInstruction placed) {
        Optional<Stage> stage = graph.stageAt(placed.offset());
        if (stage.isEmpty() || stage.get().from().index() == placed.index()) {
            return StageState.empty().withVariables(graph.globals());
        }
        List<PlacedInstruction> instructions = stage.get().instructions();
        int at = Collections.binarySearch(instructions, placed, Comparator.comparingInt(PlacedInstruction::index));
        return at < 0 ? last(stage.get()) : within(stage.get()).get(at);
    }

    /** The states before each instruction of {@code stage}, in order. */
    List<StageState> within(Stage stage) {
        List<StageState> states = states(stage);
        return states.subList(0, states.size() - 1);
    }

    /** The state behind the last instruction of {@code stage}. */
    StageState last(Stage stage) {
        List<StageState> states = states(stage);
        return states.get(states.size() - 1);
    }

    /** The state that the first instruction of {@code stage} meets. */
    StageState first(Stage stage) {
        return states(stage).get(0);
    }

    /** The stages below are done first, from the lowest up: a chain may be longer than the call stack is deep. */
    private List<StageState> states(Stage stage) {
        Deque<Stage> missing = new ArrayDeque<>();
        Optional<Stage> next = Optional.of(stage);
        while (next.isPresent() && all[next.get().index()] == null) {
            missing.push(next.get());
            next = graph.earlierParent(next.get());
        }
        while (!missing.isEmpty()) {
            Stage lowest = missing.pop();
            all[lowest.index()] = computed(lowest);
        }
        return all[stage.index()];
    }

    private List<StageState> computed(Stage stage) {
        List<StageState> states = new ArrayList<>(stage.instructions().size() + 1);
        StageState state = start(stage);
        for (PlacedInstruction placed : stage.instructions()) {
            states.add(state);
            state = evaluator.after(state, placed);
        }
        states.add(state);
        return Collections.unmodifiableList(states);
    }

    private StageState start(Stage stage) {
        Optional<Stage> parent = graph.earlierParent(stage);
        if (parent.isPresent()) {
            StageState state = last(parent.get()).asBase();
            for (PlacedInstruction trigger : graph.triggers(stage)) {
                state = evaluator.after(state, trigger);
            }
            return state;
        }
        Optional<StageReference> base = graph.base(stage);
        if (base.orElse(null) instanceof StageReference.ToScratch) {
            return scratch();
        }
        return base.filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> graph.inputs().baseImages().find(it.site().written()))
                .map(StageStates::inherited)
                .orElse(StageState.empty());
    }

    /** BuildKit's empty image has a PATH and a working directory (dockerfile2llb/image.go, emptyImage). */
    private static StageState scratch() {
        return inherited(new BaseImage(
                Map.of(), Optional.of("/"), Optional.empty(), StageState.LINUX_SHELL, List.of(), List.of()));
    }

    private static StageState inherited(BaseImage image) {
        StageState empty = StageState.empty();
        List<String> shell = image.shell().isEmpty() ? empty.shell() : image.shell();
        Map<String, String> env = new LinkedHashMap<>(image.env());
        boolean windows = StageState.isWindows(shell);
        if (!windows) {
            env.putIfAbsent(PATH, DEFAULT_PATH);
        }
        Map<String, Variable> variables = new LinkedHashMap<>();
        env.forEach((name, value) ->
                variables.put(name, new Variable(name, Optional.of(value), Origin.BASE_IMAGE, Optional.empty())));
        return new StageState(
                variables,
                env,
                image.workdir(),
                image.user(),
                shell,
                false,
                command(image.entrypoint()),
                command(image.cmd()),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(),
                true,
                windows);
    }

    private static Optional<RunCommand> command(List<String> argv) {
        return argv.isEmpty() ? Optional.empty() : Optional.of(new RunCommand(true, argv, List.of()));
    }
}
