package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shell forms in a stage whose image has no shell. */
public final class ShellLessStages implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(advice(
                    "ShellFormWithoutShell",
                    Severity.WARNING,
                    "A command is in shell form and the image has no shell.",
                    """
                    `scratch` and distroless images hold no `/bin/sh`. A RUN fails at once; CMD, ENTRYPOINT and HEALTHCHECK fail when
                    the container starts. Only the exec form works there.

                    ```dockerfile bad
                    FROM scratch
                    COPY app /app
                    CMD /app --serve
                    #   ^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM scratch
                    COPY app /app
                    CMD ["/app", "--serve"]
                    ```""")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        Set<Integer> withoutShell = new HashSet<>();
        for (Stage stage : graph.stages()) {
            Optional<Stage> parent = graph.parent(stage);
            boolean none = parent.isPresent()
                    ? withoutShell.contains(parent.get().index())
                    : graph.base(stage).filter(ShellLessStages::hasNone).isPresent();
            for (PlacedInstruction placed : stage.instructions()) {
                if (none) {
                    placed.instruction()
                            .shellForm()
                            .ifPresent(form -> findings.add(
                                    "ShellFormWithoutShell",
                                    placed.place(form.span()),
                                    "the image has no shell to run this; write a JSON array",
                                    List.of(),
                                    ExecForms.remedies(subject, placed)));
                }
                none = none && !mayBringShell(placed);
            }
            if (none) {
                withoutShell.add(stage.index());
            }
        }
    }

    private static boolean hasNone(StageReference base) {
        if (base instanceof StageReference.ToScratch) {
            return true;
        }
        return base instanceof StageReference.ToImage image
                && image.image().isPresent()
                && Images.find(image.site().written())
                        .filter(ShellLessStages::hasNoShell)
                        .isPresent();
    }

    private static boolean hasNoShell(CatalogueImage image) {
        return image.shell().isEmpty() && image.distribution().equals("distroless") && !image.hasVariant("debug");
    }

    /** Whether files come in that may hold a shell: an archive, a whole tree, a directory of programs, or SHELL itself. */
    private static boolean mayBringShell(PlacedInstruction placed) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Add || placed.kind() == Keyword.SHELL) {
            return true;
        }
        if (instruction instanceof Instruction.Run run) {
            // An exec form may start a program that unpacks one; a mount may bring one for this RUN.
            return run.command().orElse(null) instanceof CommandLine.ExecForm
                    || !run.parts().flags("mount").isEmpty();
        }
        if (!(instruction instanceof Instruction.Copy copy)
                || copy.destination().isEmpty()) {
            return false;
        }
        String destination = Triggers.unquoted(copy.destination().get().text());
        boolean anywhere = destination.equals("/")
                || destination.equals(".")
                || destination.equals("./")
                || destination.indexOf('$') >= 0;
        boolean programs = destination.matches("/?(?:usr/)?(?:local/)?s?bin/?.*") || destination.matches("/?busybox.*");
        boolean namesShell = copy.sources().stream()
                .map(Word::text)
                .anyMatch(it -> it.matches(".*(?:busybox|/bin|(?:^|/)(?:ba|da|a)?sh)/?"));
        boolean wholeTree = anywhere
                && copy.sources().stream()
                        .map(Word::text)
                        .anyMatch(it -> it.endsWith("/")
                                || it.equals(".")
                                || it.matches("/?[\\w.-]*root[\\w.-]*/?")
                                || it.indexOf('*') >= 0);
        return programs && namesShell
                || wholeTree
                || namesShell
                || programs
                        && copy.sources().stream()
                                .map(Word::text)
                                .anyMatch(it -> it.endsWith("/") || it.indexOf('*') >= 0 || it.endsWith("bin"));
    }
}
