package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.error;

import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxProblem;
import java.util.List;

/** What BuildKit's parser refuses; the parser finds it, this rule gives it a name. */
public final class SyntaxErrors implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            error(
                    "NoInstructions",
                    "A file holds no instructions.",
                    "BuildKit builds nothing from an empty file, or from comments alone.",
                    "DL1000"),
            error("NoStage", "No FROM follows the arguments.", """
                    A build starts from a base image. `ARG` alone declares values for a `FROM` that never comes.

                    ```dockerfile bad
                    ARG VERSION=1
                    #^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    ARG VERSION=1
                    FROM alpine:3.20
                    ```""", "DL3061"),
            error("InstructionBeforeFrom", "Something other than ARG stands before the first FROM.", """
                    Before the first `FROM` there is no stage an instruction could work in. Only `ARG` may stand there.

                    ```dockerfile bad
                    RUN echo hi
                    #^^
                    FROM alpine:3.20
                    ```
                    ```dockerfile good
                    ARG VERSION=3.20
                    FROM alpine:${VERSION}
                    ```""", "DL3061"),
            error(
                    "LineTooLong",
                    "A line is longer than BuildKit reads.",
                    "BuildKit reads lines of at most 65,535 bytes. Break the line with a continuation, or copy the data from a file.",
                    "DL1000"),
            error("InvalidDirective", "The escape directive names no escape character.", """
                    Only a backslash and a backtick can be the escape character.

                    ```dockerfile bad
                    # escape=x
                    #        ^
                    FROM alpine:3.20
                    ```
                    ```dockerfile good
                    # escape=`
                    FROM alpine:3.20
                    ```""", "DL1000"),
            error("DuplicateDirective", "A parser directive stands twice.", """
                    BuildKit refuses a second `syntax`, `escape` or `check` directive.

                    ```dockerfile bad
                    # check=skip=all
                    # check=error=true
                    # ^^^^^
                    FROM alpine:3.20
                    ```
                    ```dockerfile good
                    # check=skip=StageNameCasing;error=true
                    FROM alpine:3.20
                    ```""", "DL1000"),
            error("UnknownInstruction", "The first word of a line is no instruction.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPPY a b
                    #^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY a b
                    ```""", "DL1000")
                    .fixedBy(Fix.Safety.REVIEW),
            error("MissingArgument", "An instruction lacks an argument it needs.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY app
                    #    ^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY app /usr/local/bin/
                    ```""", "DL1000"),
            error("ExtraArgument", "An instruction has more arguments than it takes.", """
                    A `#` behind an instruction starts no comment: its words are arguments.

                    ```dockerfile bad
                    FROM alpine:3.20 # the base
                    #                ^^^^^^^^^^
                    ```
                    ```dockerfile good
                    # the base
                    FROM alpine:3.20
                    ```""", "DL1000"),
            error("InvalidStageName", "A stage name has a form BuildKit refuses.", """
                    A stage name starts with a letter and holds letters, digits, `-`, `_` and `.`.

                    ```dockerfile bad
                    FROM alpine:3.20 AS 2nd
                    #                   ^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS second
                    ```""", "DL1000"),
            error("UnknownFlag", "An instruction has no such flag.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY --form=build /a /b
                    #    ^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS build
                    FROM alpine:3.20
                    COPY --from=build /a /b
                    ```""", "DL1000")
                    .fixedBy(Fix.Safety.REVIEW),
            error("DuplicateFlag", "A flag that may stand once stands twice.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY --chown=1 --chown=2 a b
                    #              ^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY --chown=2 a b
                    ```""", "DL1000"),
            error("InvalidFlagValue", "A flag's value is none it can have.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    HEALTHCHECK --interval=30 CMD true
                    #                      ^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    HEALTHCHECK --interval=30s CMD true
                    ```""", "DL1000"),
            error("InvalidMount", "A mount takes its source from a variable.", """
                    Stages are linked before variables have values, so a mount's `from` must be written out. Give the image a stage
                    of its own: `FROM` does expand variables.

                    ```dockerfile bad
                    FROM alpine:3.20
                    RUN --mount=type=bind,from=$TOOLS,target=/t /t/run
                    #                          ^^^^^^
                    ```
                    ```dockerfile good
                    ARG TOOLS=alpine:3.20
                    FROM ${TOOLS} AS tools
                    FROM alpine:3.20
                    RUN --mount=type=bind,from=tools,target=/t /t/run
                    ```"""),
            error("InvalidKeyValue", "A name, an equals sign or a value is missing.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    ENV A=1 B
                    #       ^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ENV A=1 B=
                    ```""", "DL1000"),
            error(
                    "InvalidJsonArray",
                    "An exec form holds something other than strings, or stands where it must and does not.",
                    """
                    ```dockerfile bad
                    FROM alpine:3.20
                    CMD ["sleep", 10]
                    #             ^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    CMD ["sleep", "10"]
                    ```""",
                    "DL1000"),
            error("UnterminatedHeredoc", "No line ends a heredoc.", """
                    The closing name must stand alone on its line; blanks behind it count, and only `<<-` allows tabs before it.

                    ```dockerfile bad
                    FROM alpine:3.20
                    RUN <<EOF
                    #   ^^^^^
                    echo hi
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN <<EOF
                    echo hi
                    EOF
                    ```""", "DL1000")
                    .fixedBy(Fix.Safety.REVIEW),
            error("HeredocDestination", "A heredoc stands where the destination belongs.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    COPY a <<EOF
                    #      ^^^^^
                    b
                    EOF
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    COPY <<EOF /a
                    b
                    EOF
                    ```""", "DL1000"),
            error("InvalidHealthcheck", "HEALTHCHECK takes CMD or NONE.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    HEALTHCHECK curl -f http://localhost/
                    #           ^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
                    ```""", "DL1000"),
            error("InvalidTrigger", "ONBUILD has a trigger it cannot have.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    ONBUILD FROM scratch
                    #       ^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ONBUILD COPY . /app
                    ```""", "DL3043"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (SyntaxProblem problem : subject.tree().problems()) {
            List<Findings.Remedy> ways = problem.remedy()
                    .map(it -> List.of(Findings.Remedy.review(it.title(), it.edit())))
                    .orElse(List.of());
            findings.add(problem.code().id(), problem.span(), problem.message(), List.of(), ways);
        }
    }
}
