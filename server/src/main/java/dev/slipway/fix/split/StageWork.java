package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.graph.StageState;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the RUNs of any stage do, as far as the catalogue of commands tells. */
public final class StageWork {
    private StageWork() {}

    /** What the commands of a RUN are for; unknown ones aside. */
    public static Set<Phase> phases(PlacedInstruction run) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        commands(run)
                .forEach(it -> Commands.use(words(it)).map(CommandUse::phase).ifPresent(phases::add));
        return phases;
    }

    /** The names of the programs that a RUN starts, without their directories and wrappers. */
    public static Set<String> tools(PlacedInstruction run) {
        Set<String> tools = new LinkedHashSet<>();
        for (SimpleCommand command : commands(run)) {
            List<String> inner = Commands.unwrap(words(command));
            if (!inner.isEmpty()) {
                String name = inner.get(0);
                tools.add(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        return tools;
    }

    /** How many simple commands a RUN has. */
    public static int commandCount(PlacedInstruction run) {
        return commands(run).size();
    }

    /** The absolute paths that a RUN writes; empty when a command is unknown, may write anywhere, or writes to the system. */
    public static Optional<Set<String>> writes(Subject subject, PlacedInstruction run) {
        StageState before = subject.graph().stateBefore(run);
        Set<String> paths = new LinkedHashSet<>();
        String directory = before.directory();
        for (SimpleCommand command : commands(run)) {
            List<String> words = words(command);
            Optional<CommandUse> use = Commands.use(words);
            if (Verb.of(words.isEmpty() ? "" : words.get(0))
                            .filter(it -> it == Verb.CHANGE_DIRECTORY)
                            .isPresent()
                    && words.size() == 2) {
                directory = Paths.resolve(directory, words.get(1));
                continue;
            }
            boolean system = use.map(CommandUse::phase)
                    .filter(it -> it == Phase.SYS_RUN || it == Phase.SYS_BUILD)
                    .isPresent();
            if (use.isEmpty()
                    || system
                    || use.get().writesAnywhere()
                    || use.get().entry().manager().isPresent()) {
                return Optional.empty();
            }
            for (Effect effect : use.get().writes()) {
                Optional<String> path = Expand.known(effect.path(), before::value);
                boolean stays = effect.kind() == Effect.Kind.GONE;
                if (path.isEmpty() || effect.kind() == Effect.Kind.ATTRIBUTES) {
                    return Optional.empty();
                }
                String resolved = Paths.resolve(directory, path.get());
                if (resolved.equals("/") || resolved.equals(before.directory()) && directory.equals("/")) {
                    return Optional.empty();
                }
                if (!stays && !Placement.isTemporary(resolved)) {
                    paths.add(resolved);
                }
            }
            boolean redirected = command.redirections().stream()
                    .anyMatch(it -> it.isOutputFile() && !it.target().value().equals("/dev/null"));
            if (redirected) {
                return Optional.empty();
            }
        }
        return Optional.of(paths);
    }

    private static List<SimpleCommand> commands(PlacedInstruction run) {
        if (!(run.instruction() instanceof Instruction.Run it)
                || it.command().isEmpty()
                || !run.parts().heredocs().isEmpty()) {
            return List.of();
        }
        CommandLine command = it.command().get();
        ShellScript script = command instanceof CommandLine.ExecForm exec
                ? ShellScript.ofArguments(exec.texts())
                : ShellScript.parse(((CommandLine.ShellForm) command).text().text());
        return script.commands();
    }

    private static List<String> words(SimpleCommand command) {
        return command.words().stream().map(ShellWord::value).toList();
    }

    /** Whether the file has flags or heredocs that builders before BuildKit cannot read. */
    public static boolean usesBuildKit(SyntaxTree tree) {
        return tree.instructions().stream()
                .anyMatch(it -> !it.parts().heredocs().isEmpty()
                        || it.parts().flags().stream()
                                .anyMatch(flag -> Set.of(
                                                "mount",
                                                "link",
                                                "chmod",
                                                "parents",
                                                "exclude",
                                                "security",
                                                "network",
                                                "checksum")
                                        .contains(flag.name().text())));
    }
}
