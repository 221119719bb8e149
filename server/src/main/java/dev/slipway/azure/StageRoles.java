package dev.slipway.azure;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.CommandEntry;
import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.PackageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stages and steps look like they are for; a guess from names and commands, never a fact. */
public final class StageRoles {
    private static final Pattern TEST_NAME = Pattern.compile("(?i)(?:.*[-_.])?(?:tests?|unit.*|e2e.*|lint)");

    /** Whether its name says so, or nothing of it is shipped and it runs tests. */
    public static boolean looksLikeTests(BuildGraph graph, Stage stage) {
        return stage.name().filter(it -> TEST_NAME.matcher(it).matches()).isPresent()
                || !graph.isShipped(stage) && stage.instructions().stream().anyMatch(StageRoles::runsTests);
    }

    private static boolean runsTests(PlacedInstruction placed) {
        return uses(placed).stream().anyMatch(it -> it.phase() == Phase.TEST);
    }

    /** Whether the stage starts from an image to build in. */
    static boolean hasBuildTools(BuildGraph graph, Stage stage) {
        return graph.base(stage)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> Images.find(it.site().written()))
                .map(CatalogueImage::role)
                .filter(ImageRole.SDK::equals)
                .isPresent();
    }

    /** Whether a RUN installs packages that only a build needs. */
    static boolean installsCompilers(PlacedInstruction placed) {
        for (CommandUse use : uses(placed)) {
            Optional<String> manager = use.entry().manager();
            boolean installs = manager.isPresent()
                    && use.operands().stream()
                            .anyMatch(it -> Packages.role(manager.get(), Packages.name(it)) == PackageRole.BUILD);
            if (installs) {
                return true;
            }
        }
        return false;
    }

    /** Whether a COPY takes the whole context although a later step of the stage installs dependencies. */
    static boolean losesCache(BuildGraph graph, Stage stage, PlacedInstruction placed) {
        if (!(placed.instruction() instanceof Instruction.Copy copy)
                || copy.parts().flag("from").isPresent()
                || copy.sources().stream().noneMatch(it -> Set.of(".", "./").contains(it.text()))) {
            return false;
        }
        return stage.instructions().stream()
                .filter(it -> it.index() > placed.index())
                .anyMatch(it -> uses(it).stream().anyMatch(use -> use.phase() == Phase.DEPS));
    }

    /** Whether a RUN brings package lists up to date and does nothing else, so that the cache keeps the old ones. */
    static boolean onlyUpdatesPackageLists(PlacedInstruction placed) {
        List<CommandUse> uses = uses(placed);
        if (placed.kind() != Keyword.RUN || uses.size() != 1) {
            return false;
        }
        // It writes nothing but what it keeps for later commands.
        CommandEntry entry = uses.get(0).entry();
        return entry.phase() == Phase.SYS_RUN
                && !entry.caches().isEmpty()
                && entry.writes()
                        .equals(entry.caches().stream().map(it -> "below:" + it).toList());
    }

    /** Whether the tests run while the stage is built. */
    static boolean testsWhileBuilding(Stage stage) {
        return stage.instructions().stream().anyMatch(it -> it.kind() == Keyword.RUN && runsTests(it));
    }

    /** Whether the tests run when a container of the stage starts. */
    static boolean testsWhenRun(Stage stage) {
        return stage.instructions().stream()
                .anyMatch(it -> (it.kind() == Keyword.ENTRYPOINT || it.kind() == Keyword.CMD) && runsTests(it));
    }

    private static List<CommandUse> uses(PlacedInstruction placed) {
        Optional<CommandLine> command = placed.instruction().command();
        List<CommandUse> uses = new ArrayList<>();
        if (command.isPresent()) {
            ShellScript script = command.get() instanceof CommandLine.ExecForm exec
                    ? ShellScript.ofArguments(exec.texts())
                    : ShellScript.parse(
                            ((CommandLine.ShellForm) command.get()).text().text());
            collect(script, uses);
        }
        for (Heredoc heredoc : placed.parts().heredocs()) {
            collect(ShellScript.parse(heredoc.body().in(placed.item().text())), uses);
        }
        return uses;
    }

    private static void collect(ShellScript script, List<CommandUse> uses) {
        script.effectiveCommands()
                .forEach(each -> Commands.use(
                                each.words().stream().map(ShellWord::value).toList())
                        .ifPresent(uses::add));
    }

    private StageRoles() {}
}
