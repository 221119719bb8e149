package dev.slipway.picture;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildOrder;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture shows of a file, for one target.
 *
 * @param target the index of the stage that is built
 * @param stages all stages of the file, in order
 * @param sources the images and build contexts that stages take from, in the order in which they first appear
 * @param waves the indexes of the built stages by when they can start: those of one wave can run at the same time
 * @param chain the stages on the longest chain of steps that wait for each other, the target last
 * @param chainSteps how many steps that chain has
 */
public record BuildPicture(
        int target,
        List<StageNode> stages,
        List<Source> sources,
        List<List<Integer>> waves,
        List<Integer> chain,
        int chainSteps) {
    public BuildPicture {
        stages = List.copyOf(stages);
        sources = List.copyOf(sources);
        waves = waves.stream().map(List::copyOf).toList();
        chain = List.copyOf(chain);
    }

    /** How a stage takes something. */
    public enum Kind {
        FROM,
        COPY,
        MOUNT
    }

    /**
     * A stage.
     *
     * @param span where it stands in the file
     * @param steps how many steps it runs: RUN, COPY, ADD and WORKDIR
     * @param isBuilt whether the target needs it
     * @param taken what it takes, in the order of the file; the first is its base
     */
    public record StageNode(
            int index, Optional<String> name, TextSpan span, int steps, boolean isBuilt, List<Taken> taken) {
        public StageNode {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
            taken = List.copyOf(taken);
        }

        /** The name, or {@code stage 2}. */
        public String label() {
            return name.orElse("stage " + index);
        }
    }

    /**
     * An image or a build context.
     *
     * @param id {@code i} and a number
     */
    public record Source(String id, String label, boolean isContext) {
        public Source {
            Objects.requireNonNull(id);
            Objects.requireNonNull(label);
        }
    }

    /**
     * Something that a stage takes.
     *
     * @param text what is written, without where it comes from: {@code COPY /app /app}
     * @param origin what follows "from": a stage's label, an image, or why it is neither
     * @param stage the stage it comes from; empty for what is no stage, and for what BuildKit refuses
     * @param source the id of the image or context it comes from
     */
    public record Taken(Kind kind, String text, String origin, Optional<Integer> stage, Optional<String> source) {
        public Taken {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
            Objects.requireNonNull(origin);
            Objects.requireNonNull(stage);
            Objects.requireNonNull(source);
        }
    }

    /** The picture of {@code graph} when {@code target}, one of its stages, is built. */
    public static BuildPicture of(BuildGraph graph, Stage target) {
        BuildOrder order = graph.order(target);
        Set<Integer> built = order.stages().stream().map(Stage::index).collect(Collectors.toSet());
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<Integer, List<StageReference>> byStage = new HashMap<>();
        for (StageReference reference : graph.references()) {
            if (!reference.site().trigger()) {
                byStage.computeIfAbsent(reference.site().stage(), key -> new ArrayList<>())
                        .add(reference);
            }
        }
        List<StageNode> stages = new ArrayList<>();
        for (Stage stage : graph.stages()) {
            List<Taken> taken = byStage.getOrDefault(stage.index(), List.of()).stream()
                    .map(it -> taken(it, sources))
                    .toList();
            stages.add(new StageNode(
                    stage.index(), stage.name(), stage.span(), steps(stage), built.contains(stage.index()), taken));
        }
        return new BuildPicture(
                target.index(),
                stages,
                List.copyOf(sources.values()),
                order.waves().stream()
                        .map(wave -> wave.stream().map(Stage::index).toList())
                        .toList(),
                order.longestChain().stream().map(Stage::index).toList(),
                order.longestChainSteps());
    }

    /** The stage that {@code --target} finds: by its name in any casing, or by its index. */
    public static Optional<Stage> target(BuildGraph graph, String wanted) {
        Optional<Stage> named = graph.stage(wanted);
        boolean isIndex = named.isEmpty() && wanted.matches("[0-9]{1,6}");
        return isIndex && Integer.parseInt(wanted) < graph.stages().size()
                ? Optional.of(graph.stages().get(Integer.parseInt(wanted)))
                : named;
    }

    private static int steps(Stage stage) {
        return (int) stage.instructions().stream()
                .filter(it -> it.instruction() instanceof Instruction.Run
                        || it.instruction() instanceof Instruction.Copy
                        || it.instruction() instanceof Instruction.Add
                        || it.instruction() instanceof Instruction.Workdir)
                .count();
    }

    private static Taken taken(StageReference reference, Map<String, Source> sources) {
        StageReference.Site site = reference.site();
        Kind kind = Kind.valueOf(site.kind().name());
        String text = text(site);
        String written = site.written().isEmpty() ? "nothing" : site.written();
        if (reference instanceof StageReference.ToStage to) {
            Stage stage = to.stage();
            boolean refused = stage.index() >= site.stage();
            String why = stage.index() == site.stage() ? " (this very stage)" : " (a later stage)";
            return new Taken(
                    kind,
                    text,
                    stage.label() + (refused ? why : ""),
                    refused ? Optional.empty() : Optional.of(stage.index()),
                    Optional.empty());
        } else if (reference instanceof StageReference.ToScratch) {
            return new Taken(kind, text, "scratch", Optional.empty(), Optional.empty());
        } else if (reference instanceof StageReference.NoSuchIndex) {
            return new Taken(kind, text, written + " (no such stage)", Optional.empty(), Optional.empty());
        } else if (reference instanceof StageReference.Variable) {
            return new Taken(
                    kind, text, written + " (variables are not expanded here)", Optional.empty(), Optional.empty());
        } else if (reference instanceof StageReference.Unresolved) {
            return new Taken(kind, text, written + " (unknown)", Optional.empty(), Optional.empty());
        }
        boolean isContext = reference instanceof StageReference.ToContext;
        Source source = sources.computeIfAbsent(
                (isContext ? "context " : "image ") + written,
                key -> new Source("i" + sources.size(), written, isContext));
        return new Taken(kind, text, written, Optional.empty(), Optional.of(source.id()));
    }

    /** What an instruction takes, in its own words. */
    private static String text(StageReference.Site site) {
        PlacedInstruction placed = site.instruction();
        if (site.kind() == StageReference.Kind.COPY && placed.instruction() instanceof Instruction.Copy copy) {
            List<String> words = new ArrayList<>(List.of("COPY"));
            copy.sources().stream().map(Word::text).forEach(words::add);
            copy.destination().map(Word::text).ifPresent(words::add);
            return String.join(" ", words);
        }
        if (site.kind() == StageReference.Kind.MOUNT) {
            for (Mount mount : Mount.of(placed.parts())) {
                boolean isThis = mount.from()
                        .filter(it -> placed.place(it).equals(site.span()))
                        .isPresent();
                if (isThis) {
                    return "mount " + mount.target().map(Word::text).orElse("");
                }
            }
            return "mount";
        }
        return "FROM";
    }

    /** The stage {@code index}. */
    public StageNode stage(int index) {
        return stages.get(index);
    }

    /** Whether both stages stand next to each other on the longest chain. */
    public boolean isOnChain(int from, int to) {
        int at = chain.indexOf(to);
        return at > 0 && chain.get(at - 1) == from;
    }

    /** The stages that the target does not need. */
    public List<StageNode> unbuilt() {
        return stages.stream().filter(it -> !it.isBuilt()).toList();
    }

    /** How many steps, in words. */
    static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
