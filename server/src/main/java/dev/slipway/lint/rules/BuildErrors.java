package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.error;

import dev.slipway.graph.BuildProblem;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import java.util.List;

/**
 * What a build fails on although every line is well-formed. In a stage that the target does not build it is a warning:
 * BuildKit never gets there.
 */
public final class BuildErrors implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            error("InvalidExpansion", "A word with variables or quotes cannot be expanded.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    ENV GREETING="hello
                    #            ^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ENV GREETING="hello"
                    ```"""),
            error("InvalidPort", "EXPOSE names no port.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    EXPOSE 80800
                    #      ^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    EXPOSE 8080
                    ```""", "DL3011", "DS-0008"),
            error("InvalidMode", "--chmod has no mode.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY --chmod=99 a b
                    #            ^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY --chmod=755 a b
                    ```"""),
            error("InvalidSource", "COPY has a source that only ADD takes.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY https://example.com/app.tar.gz /
                    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ADD https://example.com/app.tar.gz /
                    ```"""),
            error("InvalidMountOption", "A mount has an option it cannot have.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    RUN --mount=type=bind,target=/src,sharing=locked true
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN --mount=type=cache,target=/src,sharing=locked true
                    ```"""),
            error("InvalidSignal", "STOPSIGNAL names no signal.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    STOPSIGNAL SIGFOO
                    #          ^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    STOPSIGNAL SIGTERM
                    ```"""),
            error("InvalidCheckOption", "The check directive has an option it does not know.", """
                    ```dockerfile bad
                    # check=foo=bar
                    #       ^^^
                    FROM alpine:3.20
                    ```
                    ```dockerfile good
                    # check=skip=StageNameCasing
                    FROM alpine:3.20
                    ```"""),
            error("InvalidChecksum", "--checksum stands where it cannot be checked.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef app.tar.gz /
                    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /
                    ```"""),
            error("InvalidPlatform", "--platform names no platform.", """
                    ```dockerfile bad
                    FROM --platform=$PLATFROM alpine:3.20
                    #               ^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM --platform=$BUILDPLATFORM alpine:3.20
                    ```"""),
            error("InvalidOwner", "A linked copy names its owner.", """
                    `--link` makes a layer without the image below it, so there is no list of users to look a name up in.

                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY --link --chown=app:app src /app
                    #                   ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY --link --chown=1000:1000 src /app
                    ```"""),
            error("InvalidPath", "A path does not exist in a Windows image.", """
                    A Windows image has the drive C: and nothing else.

                    ```dockerfile bad
                    # escape=`
                    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                    WORKDIR D:\\data
                    #       ^^^^^^^
                    ```
                    ```dockerfile good
                    # escape=`
                    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                    WORKDIR C:\\data
                    ```"""),
            error("InvalidInheritedTrigger", "A stage's ONBUILD fails in the stage built from it.", """
                    BuildKit looks at a trigger's keyword and flags only when it fires.

                    ```dockerfile bad
                    FROM alpine:3.20 AS parent
                    ONBUILD COPPY . /app
                    FROM parent
                    #    ^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS parent
                    ONBUILD COPY . /app
                    FROM parent
                    ```"""),
            error("InvalidImageReference", "A base image's name is none.", """
                    Repository names are in lower case. A stage is found by `FROM` only in the lower case it is stored in.

                    ```dockerfile bad
                    FROM Alpine:3.20
                    #    ^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (BuildProblem problem : subject.graph().problems()) {
            boolean fails = problem.stage().isEmpty()
                    || subject.graph().isBuilt(stage(subject, problem.stage().getAsInt()));
            findings.add(
                    problem.code().id(),
                    fails ? Severity.ERROR : Severity.WARNING,
                    problem.span(),
                    problem.message(),
                    List.of(),
                    List.of());
        }
    }

    private static Stage stage(Subject subject, int index) {
        return subject.graph().stages().get(index);
    }
}
