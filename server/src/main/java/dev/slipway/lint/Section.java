package dev.slipway.lint;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.ShellPragmas;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stage's instructions, or those before the first FROM. The latter make BuildKit refuse the file, but what is said of
 * each stays true: in a fragment of a file, and while a FROM is being typed.
 */
public final class Section {
    private final Optional<Stage> stage;
    private final List<PlacedInstruction> instructions;
    private final boolean isShipped;
    private final StageState initialState;
    private final ShellPragmas pragmas;

    /** Made when first asked for; every thread makes the same. */
    private List<Run> runs;

    private Section(
            BuildGraph graph,
            Optional<Stage> stage,
            List<PlacedInstruction> instructions,
            boolean isShipped,
            StageState initialState) {
        this.pragmas = ShellPragmas.of(graph);
        this.stage = stage;
        this.instructions = instructions;
        this.isShipped = isShipped;
        this.initialState = initialState;
    }

    /** All of a graph, for it to keep. */
    private record All(List<Section> sections) {}

    /** A RUN with the commands it runs. */
    public record Run(PlacedInstruction placed, RunScript script, List<ShellCommand> commands) {}

    /** The sections of a file in text order. */
    public static List<Section> of(BuildGraph graph) {
        return graph.derived(All.class, Section::all).sections();
    }

    private static All all(BuildGraph graph) {
        List<Section> sections = new ArrayList<>();
        if (!graph.header().isEmpty()) {
            sections.add(new Section(
                    graph, Optional.empty(), graph.header(), graph.stages().isEmpty(), StageState.empty()));
        }
        for (Stage stage : graph.stages()) {
            sections.add(new Section(
                    graph,
                    Optional.of(stage),
                    stage.instructions(),
                    graph.isShipped(stage),
                    graph.initialState(stage)));
        }
        return new All(List.copyOf(sections));
    }

    /** Empty for what stands before the first FROM. */
    public Optional<Stage> stage() {
        return stage;
    }

    public List<PlacedInstruction> instructions() {
        return instructions;
    }

    /** Whether the section becomes part of the image; a file without any stage is taken for one. */
    public boolean isShipped() {
        return isShipped;
    }

    /** What the section starts with. */
    public StageState initialState() {
        return initialState;
    }

    /** Whether it is what stands before the first FROM. */
    public boolean isHeader() {
        return stage.isEmpty();
    }

    /** Where {@code placed} stands among the instructions, found by its place in the file; negative where it is another's. */
    public int indexOf(PlacedInstruction placed) {
        return Collections.binarySearch(instructions, placed, Comparator.comparingInt(PlacedInstruction::index));
    }

    /** The RUNs, also those behind ONBUILD, each with the commands that its shell runs. */
    public List<Run> runs() {
        List<Run> all = runs;
        if (all == null) {
            all = List.copyOf(readRuns());
            runs = all;
        }
        return all;
    }

    private List<Run> readRuns() {
        List<Run> found = new ArrayList<>();
        List<String> shell = pragmas.atStart(initialState.shell());
        for (PlacedInstruction placed : instructions) {
            shell = pragmas.at(placed, shell);
            if (placed.instruction() instanceof Instruction.Shell it
                    && it.command().orElse(null) instanceof CommandLine.ExecForm exec) {
                shell = exec.texts();
            } else if (placed.kind() == Keyword.RUN || placed.kind() == Keyword.ONBUILD) {
                List<String> now = shell;
                RunScript.of(placed).ifPresent(it -> found.add(new Run(placed, it, it.commands(now))));
            }
        }
        return found;
    }
}
