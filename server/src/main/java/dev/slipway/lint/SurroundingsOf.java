package dev.slipway.lint;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.subject.ShellPragmas;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Walks a graph once and says of each instruction what surrounds it. */
final class SurroundingsOf {
    private final BuildGraph graph;
    private final BiConsumer<PlacedInstruction, Surroundings> visitor;

    private SurroundingsOf(BuildGraph graph, BiConsumer<PlacedInstruction, Surroundings> visitor) {
        this.graph = graph;
        this.visitor = visitor;
    }

    /** Calls {@code visitor} for every instruction in text order. */
    static void each(BuildGraph graph, BiConsumer<PlacedInstruction, Surroundings> visitor) {
        SurroundingsOf walk = new SurroundingsOf(graph, visitor);
        Section.of(graph).forEach(walk::section);
    }

    private void section(Section section) {
        char escape = graph.tree().escape();
        Optional<String> base =
                section.stage().flatMap(graph::base).map(StageReference::site).map(StageReference.Site::written);
        StageState start = section.initialState();
        ShellPragmas pragmas = ShellPragmas.of(graph);
        List<String> started = pragmas.atStart(start.shell());
        Surroundings now = new Surroundings(escape, started, start.user(), section.isShipped(), base, false);
        if (section.stage().isPresent()) {
            visitor.accept(section.stage().get().from(), now);
        }
        for (PlacedInstruction placed : section.instructions()) {
            List<String> said = pragmas.at(placed, now.shell());
            if (said != now.shell()) {
                now = new Surroundings(escape, said, now.user(), now.isShipped(), base, false);
            }
            visitor.accept(placed, now);
            if (placed.instruction() instanceof Instruction.Shell shell
                    && shell.command().orElse(null) instanceof CommandLine.ExecForm exec) {
                now = new Surroundings(escape, exec.texts(), now.user(), now.isShipped(), base, false);
            } else if (placed.instruction() instanceof Instruction.User it) {
                Optional<Word> word = it.user();
                if (word.isPresent()) {
                    Optional<String> user = Optional.of(graph.expanded(placed, word.get()));
                    now = new Surroundings(escape, now.shell(), user, now.isShipped(), base, false);
                }
            }
        }
    }
}
