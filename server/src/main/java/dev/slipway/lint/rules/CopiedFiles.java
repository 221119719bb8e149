package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.graph.Paths;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Modes and owners of files that COPY brings in. */
public final class CopiedFiles implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            optional(
                            "ModeChangedAfterCopy",
                            Severity.INFO,
                            "A RUN changes the mode of what the COPY before it brought in.",
                            """
                    The layer of the RUN holds the whole file a second time. `COPY --chmod` sets the mode at once.

                    ```dockerfile bad
                    FROM debian:12
                    COPY entry.sh /entry.sh
                    RUN chmod 755 /entry.sh
                    #   ^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    COPY --chmod=755 entry.sh /entry.sh
                    ```""",
                            "tally/prefer-copy-chmod")
                    .fixedBy(Fix.Safety.REVIEW),
            optional(
                            "CopiedFilesBelongToRoot",
                            Severity.INFO,
                            "A COPY behind USER gives its files to root.",
                            """
                    USER says as whom RUN and CMD run; COPY gives files to root all the same (Docker reference, "COPY --chown").
                    Where the program only reads them that is what you want: off by default.

                    ```dockerfile bad
                    FROM node:22
                    USER node
                    COPY app.js /app/
                    #^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM node:22
                    USER node
                    COPY --chown=node app.js /app/
                    ```""",
                            "tally/copy-after-user-without-chown")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            List<Section.Run> runs = section.runs();
            for (PlacedInstruction placed : section.instructions()) {
                if (placed.instruction() instanceof Instruction.Copy copy) {
                    owner(subject, placed, copy, findings);
                    runs.stream()
                            .filter(it -> section.indexOf(it.placed()) == section.indexOf(placed) + 1)
                            .findFirst()
                            .ifPresent(it -> mode(subject, placed, copy, it, findings));
                }
            }
        }
    }

    private static void owner(Subject subject, PlacedInstruction placed, Instruction.Copy copy, Findings findings) {
        StageState state = subject.graph().stateBefore(placed);
        String user = state.user().orElse("");
        boolean isRoot = user.isEmpty() || user.matches("(?:root|0+)(?::.*)?");
        if (isRoot || state.windows() || copy.parts().flag("chown").isPresent()) {
            return;
        }
        boolean isPlain = user.matches("[\\w.-]+(?::[\\w.-]+)?");
        findings.add(
                "CopiedFilesBelongToRoot",
                placed.span(),
                "these files are given to root, although the user is `" + user + "`",
                List.of(),
                isPlain ? List.of(Remedy.review("Add --chown=" + user, flag(placed, "--chown=" + user))) : List.of());
    }

    private static void mode(
            Subject subject, PlacedInstruction placed, Instruction.Copy copy, Section.Run run, Findings findings) {
        Optional<ShellCommand> change = run.commands().stream()
                .filter(it -> it.is(Trait.CHANGES_MODE) && it.words().size() == 3)
                .findFirst();
        if (change.isEmpty()
                || run.script().isTrigger()
                || copy.sources().size() != 1
                || copy.destination().isEmpty()
                || copy.parts().flag("chmod").isPresent()) {
            return;
        }
        StageState state = subject.graph().stateBefore(placed);
        String path = change.get().words().get(2);
        if (!change.get().written().context().isTopLevel()
                || !path.equals(target(state, copy)) && !same(state, copy, path)) {
            return;
        }
        String mode = change.get().words().get(1);
        boolean isWhole = Chains.isAlone(run.script(), change.get())
                && run.script().parts().flags().isEmpty()
                && mode.matches("0?[0-7]{3}");
        Optional<TextEdit> gone = isWhole ? Removal.instruction(subject.tree(), run.placed()) : Optional.empty();
        findings.add(
                "ModeChangedAfterCopy",
                run.placed().place(change.get().span()),
                "this stores the file a second time; `COPY --chmod` sets the mode at once",
                List.of(new RelatedSpan(placed.span(), "copied here")),
                gone.map(it -> List.of(Remedy.review("Use COPY --chmod", flag(placed, "--chmod=" + mode), it)))
                        .orElse(List.of()));
    }

    private static boolean same(StageState state, Instruction.Copy copy, String path) {
        return path.matches("[\\w/.+@-]+")
                && Paths.resolve(state.directory(), path).equals(target(state, copy));
    }

    /** Where the one file lies afterwards; empty where nobody can say. */
    private static String target(StageState state, Instruction.Copy copy) {
        String source = copy.sources().get(0).text();
        String destination = copy.destination().map(Word::text).orElse("");
        if (!source.matches("[\\w/.+@-]*\\w") || !destination.matches("[\\w/.+@-]+")) {
            return "";
        }
        boolean isDirectory = destination.endsWith("/") || destination.matches("(?:.*/)?\\.\\.?");
        String directory = Paths.resolve(state.directory(), destination);
        return isDirectory ? Paths.resolve(directory, source.substring(source.lastIndexOf('/') + 1)) : directory;
    }

    private static TextEdit flag(PlacedInstruction placed, String flag) {
        return TextEdit.insert(placed.place(placed.parts().keyword()).end(), " " + flag);
    }
}
