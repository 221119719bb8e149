package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.StageBase;
import dev.slipway.fix.refactor.StageText;
import dev.slipway.graph.BuildGraph;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.CommandContext;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pipes in which a failure of the first commands goes unnoticed. */
public final class HiddenFailures implements FileRule {
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
                    "DL4006")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            List<Remedy> remedies = null;
            List<String> shellOfRemedies = List.of();
            for (Section.Run run : section.runs()) {
                List<String> shell = subject.graph().stateBefore(run.placed()).shell();
                Optional<TextSpan> pipe = pipe(run, shell);
                if (pipe.isEmpty()) {
                    continue;
                }
                // One SHELL before the first of them is enough for those that have the same shell.
                if (remedies == null || !shell.equals(shellOfRemedies)) {
                    remedies = shell(subject, section, run, shell).map(List::of).orElse(List.of());
                    shellOfRemedies = shell;
                }
                findings.add(
                        "PipeHidesFailure",
                        run.placed().place(pipe.get()),
                        "if this fails, nobody notices: only the last command of a pipe counts",
                        List.of(),
                        run.script().isTrigger() ? List.of() : remedies);
            }
        }
    }

    /** The first command of a pipe, relative to its item. */
    private static Optional<TextSpan> pipe(Section.Run run, List<String> shell) {
        if (run.script().isExec() || hasPipefail(shell)) {
            return Optional.empty();
        }
        for (ShellCommand command : run.commands()) {
            if (setsPipefail(command)) {
                return Optional.empty();
            }
            CommandContext context = command.written().context();
            if (context.pipelineIndex() == 0 && context.isPiped()) {
                return Optional.of(command.place().apply(command.written().span()));
            }
        }
        return Optional.empty();
    }

    /** A SHELL that knows pipefail and stops there, where the image is known to have one. */
    private static Optional<Remedy> shell(Subject subject, Section section, Section.Run run, List<String> shell) {
        Optional<String> program = shell.size() == 2 && shell.get(1).equals("-c")
                ? program(subject.graph(), section, shell.get(0))
                : Optional.empty();
        if (program.isEmpty() || run.script().isTrigger()) {
            return Optional.empty();
        }
        String line = StageText.cased(run.placed(), "SHELL ") + "[\"" + program.get()
                + "\", \"-o\", \"pipefail\", \"-c\"]" + StageText.lineEnd(subject);
        return Optional.of(Remedy.review(
                "Insert SHELL with pipefail",
                TextEdit.insert(StageText.startWithComments(subject, run.placed()), line)));
    }

    /** The shell itself where it knows pipefail; else the one that the image's distribution has. */
    private static Optional<String> program(BuildGraph graph, Section section, String shell) {
        if (KNOW_PIPEFAIL.contains(shell.substring(shell.lastIndexOf('/') + 1))) {
            return Optional.of(shell);
        }
        return section.stage()
                .flatMap(it -> StageBase.image(graph, it))
                .filter(it -> !it.shell().isEmpty() && !it.isWindows())
                .map(it -> it.distribution().equals("alpine") ? "/bin/ash" : "/bin/bash");
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
