package dev.slipway.lint.rules;

import dev.slipway.fix.refactor.ExecFormOfShellForm;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shell forms that could be exec forms. */
final class ExecForms {
    /** The JSON array for a shell form of one command in which the shell has nothing to do; empty for any other. */
    static Optional<String> array(String shellForm) {
        ShellScript script = ShellScript.parse(shellForm);
        if (!script.isWellFormed() || script.commands().size() != 1 || shellForm.startsWith("[")) {
            return Optional.empty();
        }
        SimpleCommand command = script.commands().get(0);
        boolean plain = command.span().length() == shellForm.strip().length()
                && command.assignments().isEmpty()
                && command.redirections().isEmpty()
                && command.words().stream().allMatch(ExecForms::isPlain);
        return plain
                ? Optional.of(command.words().stream()
                        .map(it -> "\"" + it.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", ", "[", "]")))
                : Optional.empty();
    }

    /** The exec form for what needs no shell, as a remedy. */
    static List<Remedy> remedies(Subject subject, PlacedInstruction placed) {
        return ExecFormOfShellForm.withoutShell(subject, placed)
                .map(it -> List.of(
                        Remedy.review(it.title(), it.edits().in(subject.file()).toArray(new TextEdit[0]))))
                .orElse(List.of());
    }

    private static boolean isPlain(ShellWord word) {
        return word.literal().isPresent()
                && !word.hasGlob()
                && !word.hasBraces()
                && !word.value().startsWith("~")
                && word.value().chars().noneMatch(c -> c < ' ');
    }

    private ExecForms() {}
}
