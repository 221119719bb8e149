package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** CMD and ENTRYPOINT in shell form. */
public final class JsonArguments implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit("JSONArgsRecommended", Severity.WARNING, "CMD or ENTRYPOINT is in shell form.", """
                    A shell form runs below `/bin/sh -c`, and that shell passes no signals on: the program is killed instead of
                    stopped. Setting `SHELL` in the file says that the shell is wanted.

                    ```dockerfile bad
                    FROM alpine:3.20
                    CMD sleep 10
                    #   ^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    CMD ["sleep", "10"]
                    ```""", "DL3025")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Stage stage : subject.graph().stages()) {
            StageState initial = subject.graph().initialState(stage);
            boolean shellChosen = initial.shellChanged();
            for (PlacedInstruction placed : stage.instructions()) {
                shellChosen |= placed.instruction() instanceof Instruction.Shell;
                if (!shellChosen) {
                    check(subject, placed, findings);
                }
            }
        }
    }

    private static void check(Subject subject, PlacedInstruction placed, Findings findings) {
        Optional<CommandLine> command;
        if (placed.instruction() instanceof Instruction.Cmd cmd) {
            command = cmd.command();
        } else if (placed.instruction() instanceof Instruction.Entrypoint entrypoint) {
            command = entrypoint.command();
        } else {
            return;
        }
        if (command.isEmpty() || command.get() instanceof CommandLine.ShellForm) {
            TextSpan span = command.map(CommandLine::span).map(placed::place).orElse(placed.span());
            boolean looksLikeArray = command.isPresent()
                    && command.get() instanceof CommandLine.ShellForm form
                    && form.text().text().startsWith("[");
            findings.add(
                    "JSONArgsRecommended",
                    span,
                    looksLikeArray
                            ? "this is no JSON array, so " + placed.kind()
                                    + " runs it in a shell; JSON takes double quotes and no comma at the end"
                            : placed.kind() + " in shell form keeps signals from the program; use a JSON array",
                    List.of(),
                    ExecForms.remedies(subject, placed));
        }
    }
}
