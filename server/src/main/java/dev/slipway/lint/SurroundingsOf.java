package dev.slipway.lint;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Walks a graph once and says of each instruction what surrounds it. */
final class SurroundingsOf {
    private static final List<String> DEFAULT_SHELL = List.of("/bin/sh", "-c");

    private final BuildGraph graph;
    private final BiConsumer<PlacedInstruction, Surroundings> visitor;

    private SurroundingsOf(BuildGraph graph, BiConsumer<PlacedInstruction, Surroundings> visitor) {
        this.graph = graph;
        this.visitor = visitor;
    }

    /** Calls {@code visitor} for every instruction in text order. */
    static void each(BuildGraph graph, BiConsumer<PlacedInstruction, Surroundings> visitor) {
        SurroundingsOf walk = new SurroundingsOf(graph, visitor);
        Surroundings header =
                new Surroundings(graph.tree().escape(), DEFAULT_SHELL, Optional.empty(), false, Optional.empty());
        graph.header().forEach(placed -> visitor.accept(placed, header));
        graph.stages().forEach(walk::stage);
    }

    private void stage(Stage stage) {
        char escape = graph.tree().escape();
        boolean shipped = graph.isShipped(stage);
        Optional<String> base = graph.base(stage).map(StageReference::site).map(StageReference.Site::written);
        StageState start = graph.initialState(stage);
        Optional<String> user = start.user();
        Surroundings now = new Surroundings(escape, start.shell(), user, shipped, base);
        visitor.accept(stage.from(), now);
        for (PlacedInstruction placed : stage.instructions()) {
            visitor.accept(placed, now);
            if (placed.instruction() instanceof Instruction.Shell shell
                    && shell.command().orElse(null) instanceof CommandLine.ExecForm exec) {
                now = new Surroundings(escape, exec.texts(), now.user(), shipped, base);
            } else if (placed.instruction() instanceof Instruction.User it) {
                Optional<Word> word = it.user();
                if (word.isPresent()) {
                    now = new Surroundings(
                            escape, now.shell(), Optional.of(graph.expanded(placed, word.get())), shipped, base);
                }
            }
        }
    }
}
