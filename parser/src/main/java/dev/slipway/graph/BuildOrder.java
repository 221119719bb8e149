package dev.slipway.graph;

import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order a build runs its stages. BuildKit starts every step as soon as what it needs is there: a stage waits for
 * the stage it is FROM, but a stage it copies or mounts from only from that instruction on. References that BuildKit
 * refuses, to a stage itself or to a later one, count for nothing here.
 */
public final class BuildOrder {
    private final List<Stage> stages;
    private final Map<Integer, Set<Integer>> before;
    private final List<List<Stage>> waves;
    private final List<Stage> longestChain;
    private final int longestChainSteps;

    private BuildOrder(
            List<Stage> stages,
            Map<Integer, Set<Integer>> before,
            List<List<Stage>> waves,
            List<Stage> longestChain,
            int longestChainSteps) {
        this.stages = stages;
        this.before = before;
        this.waves = waves;
        this.longestChain = longestChain;
        this.longestChainSteps = longestChainSteps;
    }

    static BuildOrder of(BuildGraph graph, Stage target) {
        return new Search(graph, target).find();
    }

    /** The stages the target needs, itself included, in text order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The stages that must be finished before the first step of {@code stage}, in text order. */
    public List<Stage> before(Stage stage) {
        Set<Integer> indexes = before.getOrDefault(stage.index(), Set.of());
        return stages.stream().filter(it -> indexes.contains(it.index())).toList();
    }

    /** Whether both are built and steps of both can run at the same time: neither must be finished before the other starts. */
    public boolean runTogether(Stage one, Stage other) {
        return one != other
                && before.containsKey(one.index())
                && before.containsKey(other.index())
                && !before.get(one.index()).contains(other.index())
                && !before.get(other.index()).contains(one.index());
    }

    /** The stages by when they can start: those of the first list at once, each other list behind one of the list before. */
    public List<List<Stage>> waves() {
        return waves;
    }

    /** The stages on the longest chain of steps that wait for each other, the target last: no build is faster. */
    public List<Stage> longestChain() {
        return longestChain;
    }

    /** How many steps that chain has; steps are RUN, COPY, ADD and WORKDIR, each counted as one. */
    public int longestChainSteps() {
        return longestChainSteps;
    }

    private static final class Search {
        private final BuildGraph graph;
        private final List<Stage> stages = new ArrayList<>();
        private final Map<Integer, Set<Integer>> before = new HashMap<>();

        /** All stages that must be finished before a stage is, by its index. */
        private final Map<Integer, Set<Integer>> inAll = new HashMap<>();

        private final Map<Integer, Integer> wave = new HashMap<>();
        private final Map<Integer, Integer> steps = new HashMap<>();

        /** The stage that a stage waits for longest, by its index. */
        private final Map<Integer, Stage> waitsFor = new HashMap<>();

        Search(BuildGraph graph, Stage target) {
            this.graph = graph;
            graph.builtFor(target).forEach(index -> {
                if (index <= target.index()) {
                    stages.add(graph.stages().get(index));
                }
            });
        }

        BuildOrder find() {
            stages.forEach(this::stage);
            List<List<Stage>> waves = new ArrayList<>();
            for (Stage stage : stages) {
                while (waves.size() <= wave.get(stage.index())) {
                    waves.add(new ArrayList<>());
                }
                waves.get(wave.get(stage.index())).add(stage);
            }
            List<Stage> chain = new ArrayList<>();
            Stage last = stages.get(stages.size() - 1);
            for (Stage at = last; at != null; at = waitsFor.get(at.index())) {
                chain.add(0, at);
            }
            return new BuildOrder(
                    List.copyOf(stages),
                    Collections.unmodifiableMap(before),
                    waves.stream().map(List::copyOf).toList(),
                    List.copyOf(chain),
                    steps.get(last.index()));
        }

        private void stage(Stage stage) {
            Set<Integer> first = new TreeSet<>();
            Set<Integer> all = new TreeSet<>();
            int clock = 0;
            Optional<Stage> parent = graph.earlierParent(stage);
            if (parent.isPresent()) {
                first.add(parent.get().index());
                first.addAll(inAll.get(parent.get().index()));
                all.addAll(first);
                clock = steps.get(parent.get().index());
                waitsFor.put(stage.index(), parent.get());
            }
            boolean started = false;
            List<PlacedInstruction> instructions = new ArrayList<>(graph.triggers(stage));
            instructions.addAll(stage.instructions());
            Map<Integer, List<Stage>> sources = sources(stage);
            for (PlacedInstruction placed : instructions) {
                if (!isStep(placed)) {
                    continue;
                }
                for (Stage source : sources.getOrDefault(placed.index(), List.of())) {
                    Set<Integer> needed = new TreeSet<>(inAll.get(source.index()));
                    needed.add(source.index());
                    all.addAll(needed);
                    if (!started) {
                        first.addAll(needed);
                    }
                    if (steps.get(source.index()) > clock) {
                        clock = steps.get(source.index());
                        waitsFor.put(stage.index(), source);
                    }
                }
                clock++;
                started = true;
            }
            before.put(stage.index(), Collections.unmodifiableSet(first));
            inAll.put(stage.index(), all);
            wave.put(
                    stage.index(),
                    first.stream().mapToInt(index -> wave.get(index) + 1).max().orElse(0));
            steps.put(stage.index(), clock);
        }

        /** The earlier stages that instructions copy or mount from, by the index of the instruction's item. */
        private Map<Integer, List<Stage>> sources(Stage stage) {
            Map<Integer, List<Stage>> sources = new HashMap<>();
            for (StageReference reference : graph.follows(stage)) {
                if (reference.site().kind() != StageReference.Kind.FROM
                        && reference instanceof StageReference.ToStage to
                        && to.stage().index() < stage.index()) {
                    sources.computeIfAbsent(reference.site().instruction().index(), index -> new ArrayList<>(1))
                            .add(to.stage());
                }
            }
            return sources;
        }

        private static boolean isStep(PlacedInstruction placed) {
            switch (placed.kind()) {
                case RUN:
                case COPY:
                case ADD:
                case WORKDIR:
                    return true;
                default:
                    return false;
            }
        }
    }
}
