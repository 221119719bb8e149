package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Images;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.Split;
import dev.slipway.fix.split.SplitResult;
import dev.slipway.fix.split.Style;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.Linter;
import dev.slipway.lint.Rule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import java.util.List;

/**
 * A single stage that builds a program and then is the image that runs it. Found only where a split is known to behave
 * the same; {@code slipway split} says why another file is left alone.
 */
public final class SingleStageImages implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(advice(
                    "SingleStageShipsBuildTools",
                    Severity.INFO,
                    "The image that runs the program also holds what built it.",
                    """
                    Compilers, package managers and sources make an image large, slow to pull and easy to attack. Build in one
                    stage, run in another that takes only the result.

                    ```dockerfile bad
                    FROM golang:1.22
                    #    ^^^^^^^^^^^
                    WORKDIR /src
                    COPY . .
                    RUN go build -o /app .
                    CMD ["/app"]
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS build
                    WORKDIR /src
                    COPY . .
                    RUN go build -o /app .

                    FROM debian:bookworm-slim AS final
                    WORKDIR /src
                    COPY --from=build /app /app
                    CMD ["/app"]
                    ```""")
            .fixedBy(Fix.Safety.REVIEW));

    private final Linter others;

    /** @param others the rules that the split's result must satisfy as well as the file does now */
    SingleStageImages(List<Rule> others) {
        this.others = new Linter(others);
    }

    /** What is made on it is an image of a language more often than a program; its tools are there to stay. */
    private static final String FOR_LANGUAGES = "buildpack-deps";

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    /** Whether the base image is one of compilers or build tools, so that a second stage would be worth it. */
    private static boolean isForBuilding(Subject subject) {
        return subject.graph()
                .base(subject.graph().stages().get(0))
                .flatMap(it -> Images.find(it.site().written()))
                .filter(it -> it.role() == ImageRole.SDK && !it.family().equals(FOR_LANGUAGES))
                .isPresent();
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.graph().stages().size() != 1) {
            return;
        }
        Stage stage = subject.graph().stages().get(0);
        SplitResult result = Split.plan(subject, Style.SLIM, others::findings);
        if (result instanceof SplitResult.Refused refused
                && refused.code().isAboutThePlan()
                && isForBuilding(subject)) {
            findings.add(
                    "SingleStageShipsBuildTools",
                    refused.span(),
                    "what builds the program is shipped with it, and no split can be offered: " + refused.reason());
        }
        if (result instanceof SplitResult.Offered split) {
            findings.add(
                    "SingleStageShipsBuildTools",
                    subject.graph().base(stage).orElseThrow().span(),
                    "what builds the program is shipped with it; a final stage needs less",
                    List.of(),
                    List.of(new Remedy(split.fix().title(), split.fix().safety(), split.edits())));
        }
    }
}
