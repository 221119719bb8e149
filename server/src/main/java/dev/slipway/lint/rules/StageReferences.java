package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.error;

import dev.slipway.catalogue.Images;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageReference.Kind;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Similarity;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code COPY --from}, {@code RUN --mount=from=} and FROM name, judged as BuildKit resolves them
 * (dockerfile2llb/convert.go). An unknown name is an image or a named context, never an error by itself.
 */
public final class StageReferences implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            error("CopyFromOwnStage", "A stage takes files from itself.", """
                    A stage cannot be finished before it is finished. Copy from an earlier stage, or use `RUN cp`.

                    ```dockerfile bad
                    FROM alpine:3.20 AS build
                    COPY --from=build /a /b
                    #           ^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS build
                    FROM alpine:3.20
                    COPY --from=build /a /b
                    ```""", "DL3023", "DS-0006"),
            error("CircularStageDependency", "Stages need each other in a circle.", """
                    ```dockerfile bad
                    FROM alpine:3.20 AS a
                    COPY --from=b /x /x
                    #           ^
                    FROM alpine:3.20 AS b
                    COPY --from=a /x /x
                    #           ^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS a
                    FROM alpine:3.20 AS b
                    COPY --from=a /x /x
                    ```"""),
            error("CopyFromLaterStage", "A stage takes files from one that is defined further down.", """
                    BuildKit builds a stage only from stages above it. It looks at stages it builds: in a stage that the target does
                    not need this is a warning.

                    ```dockerfile bad
                    FROM alpine:3.20 AS final
                    COPY --from=build /app /app
                    #           ^^^^^
                    FROM golang:1.22 AS build
                    FROM final
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS build
                    FROM alpine:3.20 AS final
                    COPY --from=build /app /app
                    ```""", "DL3022"),
            error(
                    "StageIndexOutOfRange",
                    "`COPY --from` gives the number of a stage that does not exist.",
                    """
                    Stages are counted from 0.

                    ```dockerfile bad
                    FROM golang:1.22
                    FROM alpine:3.20
                    COPY --from=2 /app /app
                    #           ^
                    ```
                    ```dockerfile good
                    FROM golang:1.22
                    FROM alpine:3.20
                    COPY --from=0 /app /app
                    ```""",
                    "DL3022"),
            error("VariableInCopyFrom", "`COPY --from` has a variable.", """
                    Stages are linked before variables have values. Give the image a stage of its own: `FROM` does expand variables.

                    ```dockerfile bad
                    ARG NODE=node:22
                    FROM scratch
                    COPY --from=$NODE /usr/bin/node /usr/bin/
                    #           ^^^^^
                    ```
                    ```dockerfile good
                    ARG NODE=node:22
                    FROM ${NODE} AS node
                    FROM scratch
                    COPY --from=node /usr/bin/node /usr/bin/
                    ```""", "DL3022"),
            error("FromStageCasing", "FROM names a stage in another casing than the one it is found by.", """
                    BuildKit stores stage names in lower case. `COPY --from` and `--target` ignore casing, `FROM` does not: it takes
                    the name for an image.

                    ```dockerfile bad
                    FROM alpine:3.20 AS Base
                    FROM Base
                    #    ^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS base
                    FROM base
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW),
            advice(
                    "FromLaterStage",
                    Severity.WARNING,
                    "FROM names a stage that is defined further down, so it means an image.",
                    """
                    `FROM` sees the stages above it. A name that only a later stage has is pulled from a registry.

                    ```dockerfile bad
                    FROM build AS final
                    #    ^^^^^
                    FROM golang:1.22 AS build
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS build
                    FROM build AS final
                    ```"""),
            advice(
                            "MountFromIndex",
                            Severity.WARNING,
                            "A mount's `from` is a number, which names an image and no stage.",
                            """
                    Only `COPY --from` counts stages. A mount takes a name.

                    ```dockerfile bad
                    FROM golang:1.22
                    FROM alpine:3.20
                    RUN --mount=type=bind,from=0,target=/src ls /src
                    #                          ^
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS build
                    FROM alpine:3.20
                    RUN --mount=type=bind,from=build,target=/src ls /src
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW),
            advice(
                            "MisspeltStageName",
                            Severity.WARNING,
                            "A name that no stage has looks like a stage's name.",
                            """
                    A name that is no stage is an image or a named build context, so the build asks a registry for it. That is right
                    for `COPY --from=nginx`, and surprising for a typing error.

                    ```dockerfile bad
                    FROM golang:1.22 AS builder
                    FROM alpine:3.20
                    COPY --from=bulider /app /app
                    #           ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS builder
                    FROM alpine:3.20
                    COPY --from=builder /app /app
                    ```""",
                            "DL3022")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        for (StageReference reference : graph.references()) {
            if (reference.site().trigger()) {
                continue;
            }
            if (reference instanceof StageReference.ToStage to) {
                toStage(graph, to, findings);
            } else if (reference instanceof StageReference.NoSuchIndex it) {
                findings.add(
                        "StageIndexOutOfRange",
                        it.span(),
                        graph.stages().size() == 1
                                ? "there is no stage " + it.index() + "; the file has one, number 0"
                                : "there is no stage " + it.index() + "; the file has 0 to "
                                        + (graph.stages().size() - 1));
            } else if (reference instanceof StageReference.Variable it
                    && it.site().kind() == Kind.COPY) {
                findings.add(
                        "VariableInCopyFrom",
                        it.span(),
                        "BuildKit expands no variables here; give the image a stage of its own and name that");
            } else if (reference instanceof StageReference.ToImage image) {
                toImage(graph, image, findings);
            }
        }
    }

    private static void toStage(BuildGraph graph, StageReference.ToStage to, Findings findings) {
        Stage own = graph.stages().get(to.site().stage());
        if (to.isOwn()) {
            findings.add(
                    "CopyFromOwnStage",
                    to.span(),
                    "`" + to.site().written() + "` is this very stage",
                    List.of(declared(to.stage())),
                    List.of());
        } else if (graph.isInCycle(own) && graph.builtFor(to.stage()).contains(own.index())) {
            findings.add(
                    "CircularStageDependency",
                    to.span(),
                    "`" + to.stage().label() + "` needs `" + own.label() + "` in turn",
                    List.of(declared(to.stage())),
                    List.of());
        } else if (to.isLater()) {
            boolean fails = graph.isBuilt(own);
            findings.add(
                    "CopyFromLaterStage",
                    fails ? Severity.ERROR : Severity.WARNING,
                    to.span(),
                    "`" + to.site().written() + "` is defined further down; stages can take only from those above",
                    List.of(declared(to.stage())),
                    List.of());
        }
    }

    private static void toImage(BuildGraph graph, StageReference.ToImage image, Findings findings) {
        String written = image.site().written();
        boolean isFrom = image.site().kind() == Kind.FROM;
        Optional<Stage> sameName = graph.stage(written);
        if (isFrom && sameName.isPresent()) {
            fromStage(graph, image, written, findings);
        } else if (image.site().kind() == Kind.MOUNT && written.matches("[0-9]{1,6}")) {
            mountIndex(graph, image, written, findings);
        } else if (image.image().map(StageReferences::couldBeStage).orElse(true)) {
            misspelt(graph, image, written, findings);
        }
    }

    private static void fromStage(BuildGraph graph, StageReference.ToImage image, String written, Findings findings) {
        for (int i = image.site().stage() - 1; i >= 0; i--) {
            Stage stage = graph.stages().get(i);
            if (stage.lowerName().filter(written::equalsIgnoreCase).isPresent()) {
                String lower = written.toLowerCase(Locale.ROOT);
                findings.add(
                        "FromStageCasing",
                        image.span(),
                        "FROM finds the stage as `" + lower + "` only",
                        List.of(declared(stage)),
                        asWritten(graph, image)
                                ? List.of(Remedy.review("Change to " + lower, new TextEdit(image.span(), lower)))
                                : List.of());
                return;
            }
        }
        Stage later = graph.stage(written).orElseThrow();
        if (later.index() > image.site().stage()) {
            findings.add(
                    "FromLaterStage",
                    image.span(),
                    "the stage `" + written + "` is defined further down; here the name means an image",
                    List.of(declared(later)),
                    List.of());
        }
    }

    private static void mountIndex(BuildGraph graph, StageReference.ToImage image, String written, Findings findings) {
        int index = Integer.parseInt(written);
        Optional<String> name =
                index < image.site().stage() ? graph.stages().get(index).name() : Optional.empty();
        findings.add(
                "MountFromIndex",
                image.span(),
                "a mount counts no stages: this is the image `" + written + "`",
                List.of(),
                name.map(it -> List.of(Remedy.review("Change to " + it, new TextEdit(image.span(), it))))
                        .orElse(List.of()));
    }

    private static void misspelt(BuildGraph graph, StageReference.ToImage image, String written, Findings findings) {
        List<Stage> candidates = new ArrayList<>();
        for (int i = 0; i < image.site().stage(); i++) {
            if (graph.stages().get(i).name().isPresent()) {
                candidates.add(graph.stages().get(i));
            }
        }
        List<String> names = candidates.stream()
                .map(stage -> stage.lowerName().orElseThrow())
                .distinct()
                .toList();
        Optional<String> nearest = Similarity.nearest(written.toLowerCase(Locale.ROOT), names);
        if (nearest.isEmpty()) {
            return;
        }
        Stage meant = candidates.stream()
                .filter(stage -> stage.lowerName().equals(nearest))
                .reduce((first, second) -> second)
                .orElseThrow();
        String name =
                image.site().kind() == Kind.FROM ? nearest.get() : meant.name().orElseThrow();
        findings.add(
                "MisspeltStageName",
                image.span(),
                "no stage is called `" + written + "`, so this is an image; did you mean `" + name + "`?",
                List.of(declared(meant)),
                asWritten(graph, image)
                        ? List.of(new Remedy(
                                "Change to " + name, Fix.Safety.REVIEW, List.of(new TextEdit(image.span(), name))))
                        : List.of());
    }

    /** Whether the reference stands in the text as it is looked up, so that it can be replaced. */
    private static boolean asWritten(BuildGraph graph, StageReference reference) {
        return graph.tree().text(reference.span()).equals(reference.site().written());
    }

    /** An image with a registry, a path, a tag or a digest was meant as one; so was one that everybody knows. */
    private static boolean couldBeStage(ImageReference image) {
        return image.tag().isEmpty()
                && image.digest().isEmpty()
                && image.written().indexOf('/') < 0
                && Images.find(image.written()).isEmpty();
    }

    private static Findings.RelatedSpan declared(Stage stage) {
        return new Findings.RelatedSpan(
                stage.nameSpan().orElse(stage.from().span()), "`" + stage.label() + "` is defined here");
    }
}
