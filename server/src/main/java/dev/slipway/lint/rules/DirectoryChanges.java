package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.StageText;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.AndChain;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** RUNs that change the directory by themselves. */
public final class DirectoryChanges implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(optional(
                    "DirectoryChangedInRun",
                    Severity.INFO,
                    "A RUN changes the directory by itself.",
                    """
                    `cd` holds for that RUN only. `WORKDIR` says for the whole stage where things happen. A `cd` in a subshell, or
                    one of several in a RUN, may well be what you want: off by default.

                    ```dockerfile bad
                    FROM debian:12
                    RUN cd /src && make
                    #   ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    WORKDIR /src
                    RUN make
                    ```""",
                    "DL3003",
                    "DS-0013")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            for (Section.Run run : section.runs()) {
                for (ShellCommand command : run.commands()) {
                    if (command.is(Trait.CHANGES_DIRECTORY) && !run.script().isTrigger()) {
                        findings.add(
                                "DirectoryChangedInRun",
                                run.placed().place(command.span()),
                                "this holds for the one RUN; WORKDIR says it for all",
                                List.of(),
                                remedy(subject, section, run, command)
                                        .map(List::of)
                                        .orElse(List.of()));
                    }
                }
            }
        }
    }

    /** A WORKDIR before a RUN that begins with the change, and one behind it that goes back where that matters. */
    private static Optional<Remedy> remedy(Subject subject, Section section, Section.Run run, ShellCommand command) {
        List<AndChain.Step> steps = Chains.of(run.script());
        boolean isFirst = steps.size() > 1
                && steps.get(0).command().filter(command.written()::equals).isPresent();
        if (!isFirst || command.words().size() != 2 || command.written() != command.running()) {
            return Optional.empty();
        }
        String directory = command.shellWords().get(1).literal().orElse("");
        StageState state = subject.graph().stateBefore(run.placed());
        Optional<String> back = back(section, run.placed(), state);
        TextSpan change = run.placed()
                .place(run.script()
                        .place(new TextSpan(
                                steps.get(0).span().start(), steps.get(1).span().start())));
        if (!directory.matches("[\\w/.][\\w/.+@-]*") || back.isEmpty() || Removal.holdsComment(run.placed(), change)) {
            return Optional.empty();
        }
        String keyword = StageText.cased(run.placed(), "WORKDIR ");
        String end = StageText.lineEnd(subject);
        TextEdit before =
                TextEdit.insert(StageText.startWithComments(subject, run.placed()), keyword + directory + end);
        if (back.get().isEmpty()) {
            return Optional.of(Remedy.review("Use WORKDIR", before, TextEdit.delete(change)));
        }
        int behind = run.placed().itemSpan().end();
        boolean hasEnd = run.placed().item().text().endsWith("\n");
        TextEdit after = TextEdit.insert(behind, (hasEnd ? "" : end) + keyword + back.get() + (hasEnd ? end : ""));
        return Optional.of(Remedy.review("Use WORKDIR", before, TextEdit.delete(change), after));
    }

    /** What WORKDIR says afterwards to be where it was; nothing where nobody asks; empty where nobody knows. */
    private static Optional<String> back(Section section, PlacedInstruction placed, StageState state) {
        int next = section.indexOf(placed) + 1;
        if (next < section.instructions().size()
                && section.instructions().get(next).instruction() instanceof Instruction.Workdir workdir
                && workdir.path()
                        .map(Word::text)
                        .filter(it -> it.startsWith("/"))
                        .isPresent()) {
            return Optional.of("");
        }
        return state.workdir()
                .map(it -> state.directory())
                .or(() -> state.baseKnown() ? Optional.of("/") : Optional.empty());
    }
}
