package dev.slipway.analysis.decorate;

import dev.slipway.graph.BaseImage;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where shell forms are read by a shell whose grammar we know; in one pass, and asking for each base image once. */
final class PosixShells {
    private static final Set<String> POSIX = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

    /** From each offset on until the next: the starts of stages and the ends of SHELL instructions. */
    private final TreeMap<Integer, Boolean> from = new TreeMap<>();

    private PosixShells() {}

    static PosixShells of(BuildGraph graph) {
        PosixShells shells = new PosixShells();
        boolean[] atEnd = new boolean[graph.stages().size()];
        Map<String, Boolean> images = new HashMap<>();
        for (Stage stage : graph.stages()) {
            boolean isPosix = atStart(graph, stage, atEnd, images);
            shells.from.put(stage.span().start(), isPosix);
            for (PlacedInstruction placed : stage.instructions()) {
                if (placed.instruction() instanceof Instruction.Shell shell
                        && shell.command().orElse(null) instanceof CommandLine.ExecForm exec) {
                    isPosix = isPosix(exec.texts());
                    shells.from.put(placed.itemSpan().end(), isPosix);
                }
            }
            atEnd[stage.index()] = isPosix;
        }
        return shells;
    }

    /** Whether the instruction at {@code offset} is read so; before the first FROM too. */
    boolean at(int offset) {
        Map.Entry<Integer, Boolean> last = from.floorEntry(offset);
        return last == null || last.getValue();
    }

    private static boolean atStart(BuildGraph graph, Stage stage, boolean[] atEnd, Map<String, Boolean> images) {
        Optional<Stage> parent = graph.parent(stage).filter(it -> it.index() < stage.index());
        if (parent.isPresent()) {
            return atEnd[parent.get().index()];
        }
        Optional<String> image = graph.base(stage)
                .filter(StageReference.ToImage.class::isInstance)
                .map(it -> it.site().written());
        return image.isEmpty() || images.computeIfAbsent(image.get(), it -> isPosix(graph, it));
    }

    private static boolean isPosix(BuildGraph graph, String image) {
        return graph.inputs()
                .baseImages()
                .find(image)
                .map(BaseImage::shell)
                .filter(it -> !it.isEmpty())
                .map(PosixShells::isPosix)
                .orElse(true);
    }

    private static boolean isPosix(List<String> shell) {
        if (shell.isEmpty()) {
            return false;
        }
        String name = shell.get(0);
        return POSIX.contains(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }
}
