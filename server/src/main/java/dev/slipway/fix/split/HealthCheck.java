package dev.slipway.fix.split;

import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Packages;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that tools which the image starts besides its program are in the final stage. */
final class HealthCheck {
    /** Loaded when first asked. */
    private static final class Rows {
        static final Set<String> BUILTINS =
                Set.copyOf(Tables.read("builtins.tsv").keySet());
    }

    private HealthCheck() {}

    static boolean isBuiltin(String name) {
        return Rows.BUILTINS.contains(name);
    }

    static void require(Draft draft, Step step, List<String> lines, Set<Integer> head, int lastBuild) throws Stop {
        Instruction.Healthcheck check = (Instruction.Healthcheck) step.placed().instruction();
        if (check.command().isEmpty()) {
            return;
        }
        CommandLine command = check.command().get();
        ShellScript script = command instanceof CommandLine.ExecForm exec
                ? ShellScript.ofArguments(exec.texts())
                : ShellScript.parse(((CommandLine.ShellForm) command).text().text());
        for (SimpleCommand each : script.commands()) {
            if (!each.hasNoName()) {
                requireTool(draft, step.span(), each.name(), lines, head, lastBuild);
            }
        }
    }

    static void requireTool(
            Draft draft, TextSpan span, String word, List<String> lines, Set<Integer> head, int lastBuild) throws Stop {
        String name = word.substring(word.lastIndexOf('/') + 1);
        boolean builtin =
                Commands.find(List.of(name)).map(it -> it.needs("shell")).orElse(false) || isBuiltin(name);
        if (builtin || draft.image.hasTool(name) || draft.carries(word) || draft.sameBase) {
            return;
        }
        for (Step step : draft.walk.steps()) {
            boolean inFinal = head.contains(step.index()) || step.index() > lastBuild;
            for (Command command : step.commands()) {
                Optional<String> manager =
                        command.use().flatMap(it -> it.entry().manager());
                if (inFinal && manager.isPresent() && Placement.installs(command)) {
                    for (String operand : command.use().get().operands()) {
                        if (operand.equals(name)
                                || Packages.tools(manager.get(), operand).contains(name)) {
                            return;
                        }
                    }
                }
            }
        }
        Optional<String> line = Installs.manager(draft.image)
                .filter(it -> Packages.tools(it, name).contains(name))
                .flatMap(it -> Installs.line(draft.image, List.of(name)));
        if (line.isPresent()) {
            if (!lines.contains(line.get())) {
                lines.add(line.get());
            }
            return;
        }
        throw Stop.refuse(
                Code.NOT_CARRIED,
                span,
                "`" + name + "` is not known to be in `" + draft.base + "`",
                "install it in a RUN of its own");
    }
}
