package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Packages;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Package managers of distributions. */
final class Installs {
    private static final String NONE = "-";

    private Installs() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("installs.tsv");
    }

    /** Whether {@code manager} installs packages of a distribution, not of a language. */
    static boolean isSystem(String manager) {
        return Rows.ALL.containsKey(manager);
    }

    /** The manager of {@code image}; empty when none is known. */
    static Optional<String> manager(CatalogueImage image) {
        return Rows.ALL.entrySet().stream()
                .filter(it -> it.getValue().get(0).equals(image.libc().name()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the RUN {@code text} installs a package of a distribution that brings the command {@code program}. */
    static boolean brings(String text, String program) {
        for (SimpleCommand command : script(text).commands()) {
            Optional<CommandUse> use = Commands.use(values(command));
            Optional<String> manager = use.flatMap(it -> it.entry().manager()).filter(Installs::isSystem);
            if (manager.isPresent()
                    && use.get().operands().stream()
                            .anyMatch(it -> Packages.name(it).equals(program)
                                    || Packages.tools(manager.get(), it).contains(program))) {
                return true;
            }
        }
        return false;
    }

    /** The names of the commands that the RUN {@code text} starts. */
    static List<String> commands(String text) {
        return script(text).commands().stream()
                .map(it -> Commands.unwrap(values(it)))
                .filter(it -> !it.isEmpty())
                .map(it -> it.get(0))
                .toList();
    }

    private static ShellScript script(String text) {
        return SyntaxTree.parse(text).instructions().stream()
                .map(it -> it.instruction())
                .filter(Instruction.Run.class::isInstance)
                .flatMap(it -> ((Instruction.Run) it).command().stream())
                .map(it -> it instanceof CommandLine.ShellForm shell
                        ? ShellScript.parse(shell.text().text())
                        : ShellScript.ofArguments(((CommandLine.ExecForm) it).texts()))
                .findFirst()
                .orElse(ShellScript.parse(""));
    }

    private static List<String> values(SimpleCommand command) {
        return command.words().stream().map(ShellWord::value).toList();
    }

    /** A RUN that puts {@code packages} into {@code image}; empty when it is not known how. */
    static Optional<String> line(CatalogueImage image, Collection<String> packages) {
        return manager(image)
                .map(it -> Rows.ALL.get(it).get(1))
                .filter(it -> !it.equals(NONE) && !image.shell().isEmpty())
                .map(it -> "RUN " + it.replace("{packages}", String.join(" ", packages)));
    }
}
