package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.CommandContext;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import java.util.List;
import java.util.Set;

/** Pipes in which a failure of the first commands goes unnoticed. */
public final class HiddenFailures implements CommandRule {
    /** Shells that know {@code pipefail}. */
    private static final Set<String> KNOW_PIPEFAIL = Set.of("bash", "zsh", "ash", "ksh", "mksh");

    private static final List<RuleDoc> DOCS = List.of(optional(
            "PipeHidesFailure",
            Severity.INFO,
            "A pipe's first command may fail without the build noticing.",
            """
                    The shell takes the result of the last command of a pipe for the whole. With `pipefail` a failure anywhere
                    counts.

                    ```dockerfile bad
                    FROM debian:12
                    RUN curl -fsS https://example.com/list | sort > /list
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                    RUN curl -fsS https://example.com/list | sort > /list
                    ```""",
            "DL4006"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        if (run.isExec() || hasPipefail(surroundings.shell())) {
            return;
        }
        for (ShellCommand command : run.commands(surroundings.shell())) {
            if (setsPipefail(command)) {
                return;
            }
            CommandContext context = command.written().context();
            if (context.pipelineIndex() == 0 && context.isPiped()) {
                findings.add(
                        "PipeHidesFailure",
                        command.place().apply(command.written().span()),
                        "if this fails, nobody notices: only the last command of a pipe counts");
                return;
            }
        }
    }

    private static boolean setsPipefail(ShellCommand command) {
        List<String> words = command.words();
        return words.size() > 2 && words.get(0).equals("set") && words.contains("pipefail");
    }

    private static boolean hasPipefail(List<String> shell) {
        String program = shell.isEmpty() ? "" : shell.get(0);
        String name = program.substring(program.lastIndexOf('/') + 1);
        return KNOW_PIPEFAIL.contains(name) && shell.contains("pipefail");
    }
}
