package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.List;
import java.util.Optional;

/**
 * Pages that a stage takes from another one and serves with a file server of Node, and nothing besides.
 *
 * @param stage what they are copied from, as it is written
 * @param directory where they stand there
 */
public record ServedPages(String stage, String directory) {
    /** The pages of {@code stage}; empty when it does anything else, or when a comment in it would be lost. */
    public static Optional<ServedPages> of(Subject subject, Stage stage) {
        StageState state = subject.graph().finalState(stage);
        boolean plain =
                stage.instructions().stream().allMatch(ServedPages::isReplaced) && hasNoComments(subject, stage);
        List<String> words = state.cmd()
                .map(it -> it.exec() ? it.words() : List.of(it.words().get(0).split(" ")))
                .orElse(List.of());
        if (!plain || words.isEmpty() || Launch.kind(words.get(0)) != LaunchKind.FILE_SERVER) {
            return Optional.empty();
        }
        List<StageReference> copies = subject.graph().referencesIn(stage).stream()
                .filter(it -> it.site().kind() == StageReference.Kind.COPY)
                .toList();
        if (copies.size() != 1 || !(copies.get(0) instanceof StageReference.ToStage)) {
            return Optional.empty();
        }
        PlacedInstruction placed = copies.get(0).site().instruction();
        Instruction.Copy copy = (Instruction.Copy) placed.instruction();
        StageState before = subject.graph().stateBefore(placed);
        String target = Paths.resolve(
                before.directory(), copy.destination().map(it -> it.text()).orElse("."));
        boolean served = words.stream()
                .skip(1)
                .anyMatch(it -> Paths.resolve(state.directory(), it).equals(target));
        boolean one = copy.sources().size() == 1 && copy.sources().get(0).text().startsWith("/");
        return served && one
                ? Optional.of(new ServedPages(
                        copies.get(0).site().written(), copy.sources().get(0).text()))
                : Optional.empty();
    }

    private static boolean isReplaced(PlacedInstruction placed) {
        if (placed.kind() == Keyword.RUN) {
            return StageWork.tools(placed).stream().allMatch(it -> Launch.kind(it) == LaunchKind.NODE_SCRIPT);
        }
        return placed.kind() == Keyword.WORKDIR
                || placed.kind() == Keyword.COPY && placed.parts().flag("from").isPresent()
                || placed.kind() == Keyword.EXPOSE
                || placed.kind() == Keyword.CMD;
    }

    private static boolean hasNoComments(Subject subject, Stage stage) {
        for (int i = stage.from().index(); i < subject.tree().size(); i++) {
            if (subject.tree().item(i).kind() == dev.slipway.syntax.Item.Kind.COMMENT) {
                return false;
            }
        }
        return true;
    }

    /** The image that serves them. */
    public static String image() {
        return Tables.read("bases.tsv").get("pages").get(0);
    }

    /** Where that image looks for them. */
    public static String root() {
        return Tables.read("bases.tsv").get("pages").get(1);
    }
}
