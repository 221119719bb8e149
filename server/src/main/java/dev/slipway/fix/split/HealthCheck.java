package dev.slipway.fix.split;

import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Libc;
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
    private HealthCheck() {}

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
                Commands.find(List.of(name)).map(it -> it.needs("shell")).orElse(false)
                        || name.equals("exit")
                        || name.equals("[")
                        || name.equals(":");
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
        String manager = draft.image.libc() == Libc.MUSL ? "apk" : "apt";
        if (Packages.tools(manager, name).contains(name) && !draft.image.shell().isEmpty()) {
            String template = Tables.read("installs.tsv").get(manager).get(0);
            String line = "RUN " + template.replace("{packages}", name);
            if (!lines.contains(line)) {
                lines.add(line);
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
