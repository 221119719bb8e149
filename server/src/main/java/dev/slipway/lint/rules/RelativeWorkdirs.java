package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first WORKDIR of a stage that depends on where its base image stands. */
public final class RelativeWorkdirs implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(buildkit(
                    "WorkdirRelativePath",
                    Severity.WARNING,
                    "A stage's first WORKDIR is relative.",
                    """
                    It starts from the base image's working directory, which may be another one tomorrow.

                    ```dockerfile bad
                    FROM alpine:3.20
                    WORKDIR app
                    #       ^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    WORKDIR /app
                    ```""",
                    "DL3000",
                    "DS-0009",
                    "CKV_DOCKER_10")
            .fixedBy(Fix.Safety.SAME, Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        Set<Integer> set = new HashSet<>();
        for (Section section : Section.of(graph)) {
            boolean known = section.stage()
                    .flatMap(graph::parent)
                    .filter(it -> set.contains(it.index()))
                    .isPresent();
            for (PlacedInstruction placed : section.instructions()) {
                if (placed.instruction() instanceof Instruction.Workdir workdir
                        && workdir.path().isPresent()) {
                    Word path = workdir.path().get();
                    String value = graph.expanded(placed, path);
                    if (!known && !isAbsolute(value)) {
                        findings.add(
                                "WorkdirRelativePath",
                                placed.place(path),
                                "`" + value + "` starts from the base image's working directory",
                                List.of(),
                                AbsolutePaths.remedy(subject, section, placed, path)
                                        .map(List::of)
                                        .orElse(List.of()));
                    }
                    known = true;
                }
            }
            if (known) {
                section.stage().map(Stage::index).ifPresent(set::add);
            }
        }
    }

    /** A drive makes a path absolute in a Windows image, and nobody writes one for any other. */
    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
    }
}
