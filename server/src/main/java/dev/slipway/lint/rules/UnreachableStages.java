package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Stages that no build ever needs. A stage with a name may be a target, {@code docker build --target}, so only those are
 * reported that nobody would ask for.
 */
public final class UnreachableStages implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            advice(
                    "UnreachableStage",
                    Severity.WARNING,
                    "No build needs this stage, and it has no name to ask for it by.",
                    """
                    A build gives the last stage and what that takes from. Without a name a stage is no target either. A `COPY
                    --from` may be missing, or the stage is left over.

                    ```dockerfile bad
                    FROM golang:1.22
                    #    ^^^^^^^^^^^
                    RUN go build -o /app .
                    FROM debian:12
                    CMD ["/app"]
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS build
                    RUN go build -o /app .
                    FROM debian:12
                    COPY --from=build /app /app
                    CMD ["/app"]
                    ```"""),
            optional(
                    "StageOnlyByTarget",
                    Severity.INFO,
                    "The default build does not need this stage, and it looks like no target of its own.",
                    """
                    Stages for tests, development and other images are there to be asked for with `--target`; they run something, or
                    are called so. This one has neither a command nor such a name. It may be left over, or a `COPY --from` is
                    missing.

                    ```dockerfile bad
                    FROM golang:1.22 AS build
                    #                   ^^^^^
                    RUN go build -o /app .
                    FROM debian:12
                    CMD ["/app"]
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS test
                    RUN go test ./...
                    FROM debian:12
                    CMD ["/app"]
                    ```"""));

    /** What people call stages that are asked for. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "test|dev|debug|lint|check|ci|cov|bench|doc|local|prod|release|final|export|artifact|dist|publish|deploy|runtime"
                    + "|run|serve|server|app|image|all|default|valid|vendor|update|generate|format|fmt|e2e|spec|qa|stag|shell"
                    + "|tool|cli|windows|linux|darwin|arm|amd|alpine|debian|ubuntu|slim|full|mini|gpu|cuda|cpu");

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        if (graph.target().isEmpty() || graph.stages().stream().anyMatch(graph::isInCycle)) {
            return;
        }
        Set<Integer> needed = new TreeSet<>(graph.built());
        for (Section section : Section.of(graph)) {
            section.stage()
                    .filter(it -> !needed.contains(it.index()) && isTarget(it, section))
                    .ifPresent(it -> needed.addAll(graph.builtFor(it)));
        }
        for (Stage stage : graph.stages()) {
            if (needed.contains(stage.index())) {
                continue;
            }
            if (stage.name().isPresent()) {
                findings.add(
                        "StageOnlyByTarget",
                        stage.nameSpan().get(),
                        "the default build does not need this stage, only `--target "
                                + stage.name().get() + "` builds it");
            } else {
                graph.base(stage)
                        .ifPresent(base -> findings.add(
                                "UnreachableStage",
                                base.span(),
                                "no build needs this stage, and it has no name to ask for it by"));
            }
        }
    }

    /** Whether somebody would ask for the stage: it is called so, says what it runs, runs tests, or others build on it. */
    private static boolean isTarget(Stage stage, Section section) {
        if (stage.name().isEmpty()) {
            return false;
        }
        return ASKED_FOR.matcher(stage.lowerName().get()).find()
                || stage.instructions().stream()
                        .anyMatch(it -> it.kind() == Keyword.CMD
                                || it.kind() == Keyword.ENTRYPOINT
                                || it.kind() == Keyword.ONBUILD)
                || section.runs().stream()
                        .flatMap(it -> it.commands().stream())
                        .flatMap(it -> it.use().stream())
                        .map(CommandUse::phase)
                        .anyMatch(Phase.TEST::equals);
    }
}
