package dev.slipway.fix.split;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is in the final stage of a planned file, as its own instructions tell. */
final class FinalContents {
    private final Draft draft;
    private final BuildGraph graph;
    private final Stage stage;

    FinalContents(Draft draft, Subject after) {
        this.draft = draft;
        this.graph = after.graph();
        this.stage = graph.stages().get(graph.stages().size() - 1);
    }

    Stage stage() {
        return stage;
    }

    /** Whether a COPY brings {@code program} into a directory of its PATH. */
    boolean isOnPath(String program) {
        return isOnPath(program, stage.instructions(), graph.finalState(stage));
    }

    /** Whether a COPY has brought {@code program} into a directory of its PATH when {@code user} runs. */
    boolean isOnPathOf(PlacedInstruction user, String program) {
        return isOnPath(program, before(user), graph.stateBefore(user));
    }

    private boolean isOnPath(String program, List<PlacedInstruction> instructions, StageState state) {
        String path = state.env().getOrDefault("PATH", "");
        return Arrays.stream(path.split(":"))
                .anyMatch(it -> hasPath(Paths.resolve(it.isEmpty() ? "/" : it, program), instructions));
    }

    /** What has happened in the final stage when {@code user} runs. */
    private List<PlacedInstruction> before(PlacedInstruction user) {
        return stage.instructions().stream().takeWhile(it -> !it.equals(user)).toList();
    }

    /** Whether the final stage installs the program as a package. */
    boolean installsPackage(String program) {
        return stage.instructions().stream()
                .filter(it -> it.kind() == Keyword.RUN)
                .anyMatch(it -> Installs.brings(it.item().text(), program));
    }

    boolean installsGlobally(String tool) {
        String brought = GlobalTools.find(draft.walk, tool).orElse(tool);
        return stage.instructions().stream()
                .anyMatch(it -> it.kind() == Keyword.RUN && it.item().text().contains(brought));
    }

    /** Whether a COPY of the final stage brings {@code path}. */
    boolean hasPath(String path) {
        return hasPath(path, stage.instructions());
    }

    /** Whether a COPY has brought {@code path} when {@code user} runs. */
    boolean hasPathFor(PlacedInstruction user, String path) {
        return hasPath(path, before(user));
    }

    private boolean hasPath(String path, List<PlacedInstruction> instructions) {
        for (PlacedInstruction placed : instructions) {
            Optional<String> destination = destination(placed);
            if (destination.isEmpty()) {
                continue;
            }
            StageState state = graph.stateBefore(placed);
            String target = Paths.resolve(state.directory(), Expand.some(destination.get(), state::value));
            List<String> sources = sources(placed).stream()
                    .map(it -> Expand.some(it, state::value))
                    .toList();
            for (String source : sources) {
                String from = Paths.resolve("/", source);
                boolean intoDirectory = destination.get().endsWith("/");
                String name = base(from);
                if (path.equals(target) || path.equals(Paths.resolve(target, name))) {
                    return true;
                }
                boolean single = base(target).equals(name) || intoDirectory || name.isEmpty() || from.equals("/");
                if (Paths.isBelow(path, target) && (single || from.equals(target))) {
                    return true;
                }
            }
        }
        return false;
    }

    static Optional<String> destination(PlacedInstruction placed) {
        if (placed.instruction() instanceof Instruction.Copy copy) {
            return copy.destination().map(it -> it.text());
        }
        return placed.instruction() instanceof Instruction.Add add
                ? add.destination().map(it -> it.text())
                : Optional.empty();
    }

    static List<String> sources(PlacedInstruction placed) {
        if (placed.instruction() instanceof Instruction.Copy copy) {
            return copy.sources().stream().map(it -> it.text()).toList();
        }
        return placed.instruction() instanceof Instruction.Add add
                ? add.sources().stream().map(it -> it.text()).toList()
                : List.of();
    }

    static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
