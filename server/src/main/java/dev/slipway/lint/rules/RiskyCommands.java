package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;
import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.InstructionRule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.CommandContext;
import dev.slipway.shell.Expansion;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commands of a RUN that let others into the image. */
public final class RiskyCommands implements InstructionRule, CommandRule {
    private static final String HTTP = "http";
    private static final Pattern CLEAR_TEXT = Pattern.compile(
            "http://(?!localhost\\b|127\\.|0\\.0\\.0\\.0|\\[::1\\]|host\\.docker\\.internal)[^/\\s$]+.*");

    private static final List<RuleDoc> DOCS = List.of(
            security("DownloadRunUnchecked", Severity.WARNING, "What is downloaded is run at once.", """
                    Nobody can say what ran: the server may send another script to the next build, and a connection that breaks off
                    runs half of it. Download, compare a checksum, then run.

                    ```dockerfile bad
                    FROM debian:12
                    RUN curl -fsSL https://example.com/install.sh | sh
                    #                                               ^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/install.sh /tmp/
                    RUN sh /tmp/install.sh
                    ```"""),
            security(
                            "WorldWritable",
                            Severity.WARNING,
                            "Files are made writable for everybody.",
                            """
                    Whatever gets hold of any user in the container can change them. Give them to the user that needs them:
                    `COPY --chown`, or `chgrp` and mode 775.

                    ```dockerfile bad
                    FROM debian:12
                    RUN mkdir /data && chmod 777 /data
                    #                        ^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN mkdir /data && chown 1000 /data
                    ```""",
                            "S2612",
                            "tally/world-writable-state-path-workaround")
                    .fixedBy(Fix.Safety.REVIEW),
            security("PasswordSetInRun", Severity.WARNING, "A RUN sets a password.", """
                    It is in the image's history and in its files for everybody who can pull it.

                    ```dockerfile bad
                    FROM debian:12
                    RUN echo 'root:root' | chpasswd
                    #                      ^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN useradd app
                    ```""", "CKV2_DOCKER_17"),
            optional(
                            "HttpErrorIgnored",
                            Severity.INFO,
                            "curl takes the server's error page for the file.",
                            """
                    Without `-f` curl succeeds whatever the server answers (curl's manual, --fail): the build goes on with a page that says
                    404 in the place of the file.

                    ```dockerfile bad
                    FROM debian:12
                    RUN curl -sSLo /a.tar.gz https://example.com/a.tar.gz
                    #   ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN curl -f -sSLo /a.tar.gz https://example.com/a.tar.gz
                    ```""",
                            "curlUseFlagF")
                    .fixedBy(Fix.Safety.REVIEW),
            security(
                            "ClearTextDownload",
                            Severity.INFO,
                            "A RUN or ADD downloads without encryption.",
                            """
                    Anybody on the way can put another file in its place. Most servers speak HTTPS as well. An ADD with a
                    `--checksum` is fine: BuildKit compares what it got.

                    ```dockerfile bad
                    FROM debian:12
                    RUN curl -fsSO http://example.com/a.tar.gz
                    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN curl -fsSO https://example.com/a.tar.gz
                    ```""",
                            "S5332",
                            "curlUseHttpsUrl",
                            "wgetUseHttpsUrl")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
        if (instruction instanceof Instruction.Add add
                && add.parts().flag("checksum").isEmpty()) {
            add.sources().stream()
                    .filter(it ->
                            CLEAR_TEXT.matcher(Triggers.unquoted(it.text())).matches())
                    .forEach(it -> clearText(it.span(), Optional.of(behindHttp(it)), findings));
        }
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        List<ShellCommand> commands = run.commands(surroundings.shell());
        for (int i = 0; i < commands.size(); i++) {
            ShellCommand command = commands.get(i);
            if (command.words().isEmpty()) {
                continue;
            }
            if (command.is(Trait.IGNORES_HTTP_ERRORS) && !command.hasFlagOf(Trait.IGNORES_HTTP_ERRORS)) {
                httpErrors(run, command, findings);
            }
            if (command.is(Trait.DOWNLOADS)) {
                download(command, commands, i, findings);
            }
            mode(command, findings);
            if (command.is(Trait.SETS_PASSWORD)) {
                findings.add(
                        "PasswordSetInRun",
                        command.span(command.head()),
                        "the password stays in the image and in its history");
            }
        }
    }

    private static void httpErrors(RunScript run, ShellCommand command, Findings findings) {
        if (command.operands().isEmpty()) {
            return;
        }
        String flag = command.trait(Trait.IGNORES_HTTP_ERRORS).get(0);
        TextSpan head = command.span(command.head());
        findings.add(
                "HttpErrorIgnored",
                head,
                "this succeeds with the server's error page; add `" + flag + "`",
                List.of(),
                run.isExec()
                        ? List.of()
                        : List.of(Remedy.review("Add " + flag, TextEdit.insert(head.end(), " " + flag))));
    }

    private static void download(ShellCommand command, List<ShellCommand> commands, int index, Findings findings) {
        for (ShellWord word : command.operands()) {
            if (CLEAR_TEXT.matcher(word.value()).matches()) {
                clearText(
                        command.span(word),
                        word.valueSpan().map(it -> command.place().apply(TextSpan.at(it.start() + HTTP.length()))),
                        findings);
            }
        }
        CommandContext context = command.written().context();
        for (int i = index + 1; i < commands.size() && context.pipelineIndex() + 1 < context.pipelineLength(); i++) {
            ShellCommand next = commands.get(i);
            CommandContext there = next.written().context();
            if (there.depth() == context.depth()) {
                if (there.pipelineIndex() <= context.pipelineIndex()) {
                    break;
                }
                if (next.is(Trait.INTERPRETS) && readsInput(next)) {
                    report(next.span(next.head()), findings);
                    return;
                }
            }
        }
        if (context.inSubstitution()) {
            outer(command, commands).ifPresent(it -> report(it, findings));
        }
    }

    private static TextSpan behindHttp(Word url) {
        int end = url.text().indexOf(HTTP) + HTTP.length();
        return TextSpan.at(url.span(end, end).start());
    }

    /** @param end where the protocol's name ends, if that is one place in the text */
    private static void clearText(TextSpan span, Optional<TextSpan> end, Findings findings) {
        findings.add(
                "ClearTextDownload",
                span,
                "anybody on the way can put another file in the place of this one; use https",
                List.of(),
                end.map(it -> List.of(Remedy.review("Use https", TextEdit.insert(it.start(), "s"))))
                        .orElse(List.of()));
    }

    private static void report(TextSpan span, Findings findings) {
        findings.add(
                "DownloadRunUnchecked",
                span,
                "this runs whatever the server sends on the day of the build; compare a checksum first");
    }

    /** Whether an interpreter runs its input: it is given no script, or told to read on. */
    private static boolean readsInput(ShellCommand command) {
        List<ShellWord> rest = command.shellWords().subList(1, command.words().size());
        return rest.stream().noneMatch(it -> it.value().matches("-[A-Za-z]*[cme]"))
                && (rest.stream().allMatch(ShellWord::isFlag)
                        || rest.stream()
                                .anyMatch(it ->
                                        it.value().equals("-") || it.value().equals("-s"))
                        || rest.get(0).value().startsWith("-"));
    }

    /** The interpreter that runs the output of {@code download}: {@code sh -c "$(curl ...)"}, {@code bash <(curl ...)}. */
    private static Optional<TextSpan> outer(ShellCommand download, List<ShellCommand> commands) {
        for (ShellCommand command : commands) {
            if (command == download || command.written().words().isEmpty()) {
                continue;
            }
            boolean interprets = Interpreters.is(command.written().name());
            for (ShellWord word : command.written().words()) {
                for (Expansion expansion : word.expansions()) {
                    boolean runs =
                            expansion.kind() == Expansion.Kind.COMMAND || expansion.kind() == Expansion.Kind.PROCESS;
                    if (interprets
                            && runs
                            && expansion.span().covers(download.running().span())) {
                        return Optional.of(command.place()
                                .apply(command.written().words().get(0).span()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void mode(ShellCommand command, Findings findings) {
        if (!command.is(Trait.CHANGES_MODE)) {
            return;
        }
        for (ShellWord word : command.shellWords().subList(1, command.words().size())) {
            if (Modes.isWorldWritable(word.value())) {
                findings.add(
                        "WorldWritable",
                        command.span(word),
                        "mode `" + word.value() + "` lets every user in the container change this",
                        List.of(),
                        Modes.closed(word.raw())
                                .map(it ->
                                        List.of(Remedy.review("Use mode " + it, new TextEdit(command.span(word), it))))
                                .orElse(List.of()));
                return;
            }
            if (!word.isFlag()) {
                return;
            }
        }
    }
}
