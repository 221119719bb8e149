package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.UndefinedUse;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Variables that nothing sets. */
public final class Variables implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit("UndefinedVar", Severity.WARNING, "A variable is read that nothing sets.", """
                    It expands to nothing, without a word. An `ARG` before the first `FROM` must be repeated in each stage that
                    reads it. Where the base image is not known, its own variables are not either; then this is a hint only.

                    ```dockerfile bad
                    ARG VERSION=1
                    FROM scratch
                    LABEL version=$VERSION
                    #              ^^^^^^^
                    ```
                    ```dockerfile good
                    ARG VERSION=1
                    FROM scratch
                    ARG VERSION
                    LABEL version=$VERSION
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW),
            buildkit(
                            "UndefinedArgInFrom",
                            Severity.WARNING,
                            "A FROM reads an argument that no ARG above it declares.",
                            """
                    `FROM` sees only what `ARG` declares before the first stage, and BuildKit's platform arguments.

                    ```dockerfile bad
                    FROM alpine:${VERSION:-3.20}
                    #             ^^^^^^^
                    ```
                    ```dockerfile good
                    ARG VERSION=3.20
                    FROM alpine:${VERSION}
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW),
            buildkit(
                    "InvalidDefaultArgInFrom",
                    Severity.WARNING,
                    "Without build arguments, a FROM names no image.",
                    """
                    Whoever builds without `--build-arg` gets an error. A default keeps the file usable by itself.

                    ```dockerfile bad
                    ARG VERSION
                    FROM alpine:${VERSION}
                    #    ^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    ARG VERSION=3.20
                    FROM alpine:${VERSION}
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        for (UndefinedUse use : graph.undefinedUses()) {
            boolean inFrom = use.inFrom();
            Severity severity = inFrom || use.baseIsKnown() ? Severity.WARNING : Severity.INFO;
            String message = inFrom
                    ? "no ARG before the first FROM declares `" + use.name() + "`"
                    : use.baseIsKnown()
                            ? "nothing sets `$" + use.name() + "` here"
                            : "nothing in this file sets `$" + use.name() + "`; only the base image could";
            Optional<String> meant = use.meant();
            findings.add(
                    inFrom ? "UndefinedArgInFrom" : "UndefinedVar",
                    severity,
                    use.span(),
                    message + meant.map(it -> "; did you mean `" + it + "`?").orElse(""),
                    List.of(),
                    meant.map(it -> List.of(Remedy.review("Change to " + it, new TextEdit(use.span(), it))))
                            .orElse(List.of()));
        }
        BuildGraph plain = graph.inputs().buildArgs().isEmpty()
                ? graph
                : BuildGraph.of(graph.tree(), graph.inputs().withoutBuildArgs());
        plain.invalidDefaults()
                .forEach(span ->
                        findings.add("InvalidDefaultArgInFrom", span, "without build arguments this names no image"));
    }
}
