package dev.slipway.analysis.decorate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A few grey words behind what a line means but does not show. */
public final class Hints {
    /** What hints may tell. Each can be switched on and off. */
    public enum Kind {
        /** The number of a stage without a name that others follow. */
        STAGE_INDEX,
        /** The image a FROM gives when its variables are expanded. */
        IMAGE,
        /** The folder behind a WORKDIR that is relative or has variables, and behind the command that starts. */
        WORKDIR,
        /** The user behind a USER that has variables, and behind the command that starts. */
        USER,
        /** A stage that a build passes over. */
        NOT_BUILT
    }

    /**
     * A hint.
     *
     * @param offset where it stands: at the end of a word or line
     * @param tooltip a sentence
     */
    public record Hint(int offset, String label, String tooltip, Kind kind) {
        public Hint {
            Objects.requireNonNull(label);
            Objects.requireNonNull(tooltip);
            Objects.requireNonNull(kind);
        }
    }

    private final BuildGraph graph;
    private final TextSpan range;
    private final Set<Kind> kinds;
    private final List<Hint> hints = new ArrayList<>();

    private Hints(BuildGraph graph, TextSpan range, Set<Kind> kinds) {
        this.graph = graph;
        this.range = range;
        this.kinds = kinds;
    }

    /** The hints of {@code kinds} that stand in {@code range}, in text order. */
    public static List<Hint> in(BuildGraph graph, TextSpan range, Set<Kind> kinds) {
        Hints hints = new Hints(graph, range, kinds);
        for (Stage stage : graph.stages()) {
            if (stage.span().start() <= range.end()
                    && range.start() <= stage.span().end()) {
                hints.from(stage);
                hints.states(stage);
            }
        }
        return hints.hints.stream()
                .sorted(Comparator.comparingInt(Hint::offset))
                .toList();
    }

    private void add(int offset, String label, String tooltip, Kind kind) {
        if (kinds.contains(kind) && range.touches(offset)) {
            hints.add(new Hint(offset, label, tooltip, kind));
        }
    }

    private void from(Stage stage) {
        PlacedInstruction from = stage.from();
        int end = from.span().end();
        Optional<StageReference> base = graph.base(stage);
        if (base.isPresent() && stage.baseText().orElse("").indexOf('$') >= 0) {
            String image = base.get().site().written();
            if (!image.isBlank() && !(base.get() instanceof StageReference.Unresolved)) {
                add(base.get().span().end(), "= " + image, "The image with the values its ARGs have here.", Kind.IMAGE);
            }
        }
        boolean isLast = stage.index() == graph.stages().size() - 1;
        if (stage.name().isEmpty() && !isLast) {
            add(
                    end,
                    stage.label(),
                    "Without a name it is found by its number alone: `--from=" + stage.index() + "`.",
                    Kind.STAGE_INDEX);
        }
        if (!graph.isBuilt(stage)) {
            String target = graph.target().map(Stage::label).orElse("the target");
            add(end, "not built", "A build of " + target + " needs nothing of this stage.", Kind.NOT_BUILT);
        }
    }

    private void states(Stage stage) {
        boolean wanted = kinds.contains(Kind.WORKDIR) || kinds.contains(Kind.USER);
        if (!wanted) {
            return;
        }
        Optional<PlacedInstruction> start = start(stage);
        List<PlacedInstruction> all = stage.instructions();
        for (int i = 0; i < all.size(); i++) {
            PlacedInstruction placed = all.get(i);
            if (placed.instruction() instanceof Instruction.Workdir it
                    && it.path().isPresent()) {
                workdir(
                        placed,
                        it.path().get(),
                        i + 1 < all.size() ? Optional.of(all.get(i + 1)) : Optional.empty(),
                        stage);
            } else if (placed.instruction() instanceof Instruction.User it
                    && it.user().isPresent()) {
                user(placed, it.user().get());
            }
        }
        start.ifPresent(placed -> start(stage, placed));
    }

    private void workdir(PlacedInstruction placed, Word path, Optional<PlacedInstruction> next, Stage stage) {
        boolean isShown = path.text().startsWith("/") && path.text().indexOf('$') < 0;
        int end = placed.place(path).end();
        if (!isShown && kinds.contains(Kind.WORKDIR) && range.touches(end)) {
            StageState after = next.map(graph::stateBefore).orElseGet(() -> graph.finalState(stage));
            after.workdir()
                    .filter(it -> !it.equals(path.text()))
                    .ifPresent(it -> add(end, "= " + it, "The folder that later instructions work in.", Kind.WORKDIR));
        }
    }

    private void user(PlacedInstruction placed, Word user) {
        int end = placed.place(user).end();
        if (user.text().indexOf('$') >= 0 && range.touches(end)) {
            String expanded = graph.expanded(placed, user);
            if (!expanded.isBlank() && !expanded.equals(user.text())) {
                add(end, "= " + expanded, "The user that later instructions run as.", Kind.USER);
            }
        }
    }

    /** What a container of the stage starts with: its ENTRYPOINT, else its CMD. */
    private static Optional<PlacedInstruction> start(Stage stage) {
        Optional<PlacedInstruction> found = Optional.empty();
        for (PlacedInstruction placed : stage.instructions()) {
            boolean replaces = placed.kind() == Keyword.ENTRYPOINT
                    || placed.kind() == Keyword.CMD
                            && found.filter(it -> it.kind() == Keyword.ENTRYPOINT)
                                    .isEmpty();
            found = replaces ? Optional.of(placed) : found;
        }
        return found;
    }

    /** Only what the stage inherits is worth a hint: what it sets itself stands a few lines above. */
    private void start(Stage stage, PlacedInstruction placed) {
        int end = placed.span().end();
        if (!range.touches(end)) {
            return;
        }
        StageState state = graph.finalState(stage);
        boolean setsWorkdir = stage.instructions().stream().anyMatch(it -> it.kind() == Keyword.WORKDIR);
        boolean setsUser = stage.instructions().stream().anyMatch(it -> it.kind() == Keyword.USER);
        if (!setsWorkdir) {
            state.workdir()
                    .ifPresent(it -> add(end, "in " + it, "The folder it starts in, from the base.", Kind.WORKDIR));
        }
        if (!setsUser) {
            Optional<String> user = state.user().filter(it -> !it.isBlank());
            if (user.isPresent() || state.baseKnown()) {
                add(end, "as " + user.orElse("root"), "The user it runs as, from the base.", Kind.USER);
            }
        }
    }
}
