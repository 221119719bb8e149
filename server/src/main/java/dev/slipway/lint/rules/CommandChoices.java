package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;
import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** Commands that are the wrong ones while an image is built. Which these are is data: traits of the catalogue. */
public final class CommandChoices implements CommandRule {
    private static final String SHELL_PATH = "/bin/sh";
    private static final int LOW_UID_LENGTH = 5;

    private static final List<RuleDoc> DOCS = List.of(
            optional(
                    "PointlessCommand",
                    Severity.INFO,
                    "A RUN runs a command that makes no sense in a build.",
                    """
                    There is no terminal, no service manager and no other process. The command does nothing that lasts.

                    ```dockerfile bad
                    FROM debian:12
                    RUN service nginx start
                    #   ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    CMD ["nginx", "-g", "daemon off;"]
                    ```""",
                    "DL3001"),
            optional(
                    "DirectoryChangedInRun",
                    Severity.INFO,
                    "A RUN changes the directory by itself.",
                    """
                    `cd` holds for that RUN only. `WORKDIR` says for the whole stage where things happen. A `cd` in a subshell, or
                    one of several in a RUN, may well be what you want: off by default.

                    ```dockerfile bad
                    FROM debian:12
                    RUN cd /src && make
                    #   ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    WORKDIR /src
                    RUN make
                    ```""",
                    "DL3003",
                    "DS-0013"),
            security("SudoUsed", Severity.WARNING, "A RUN uses sudo.", """
                    A build runs as root until `USER` says otherwise, so sudo changes nothing but the environment. Left in the
                    image it is a way back to root.

                    ```dockerfile bad
                    FROM debian:12
                    RUN sudo apt-get update
                    #   ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update
                    ```""", "DL3004", "DS-0010", "CKV2_DOCKER_1"),
            optional(
                    "AptInsteadOfAptGet",
                    Severity.INFO,
                    "A RUN uses apt, which is meant for people.",
                    """
                    apt(8): its command line may change between versions; scripts should use `apt-get` and `apt-cache`.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt install -y curl
                    #   ^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get install -y curl
                    ```""",
                    "DL3027",
                    "CKV_DOCKER_9"),
            optional(
                    "WholeSystemUpgrade",
                    Severity.INFO,
                    "A RUN brings the whole base image up to date.",
                    """
                    The layer holds every upgraded package a second time, and nobody can tell which versions are in the image. A
                    newer base image gives the same, once, for all images that stand on it.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt-get update && apt-get dist-upgrade -y
                    #                     ^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12-slim
                    RUN apt-get update && apt-get install -y curl
                    ```""",
                    "DL3035",
                    "DS-0024"),
            optional(
                    "HighUidFillsLoginLog",
                    Severity.WARNING,
                    "useradd with a high user number makes a huge file.",
                    """
                    The login logs have room for every number up to the user's. Layers store them in full: hundreds of megabytes
                    for a number of ten digits.

                    ```dockerfile bad
                    FROM debian:12
                    RUN useradd -u 1000000 app
                    #   ^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN useradd -l -u 1000000 app
                    ```""",
                    "DL3046"),
            optional(
                    "DownloadProgressInLog",
                    Severity.INFO,
                    "wget writes its progress into the build's log.",
                    """
                    Without a terminal that is a line for every 50 KB.

                    ```dockerfile bad
                    FROM debian:12
                    RUN wget https://example.com/a.tar.gz
                    #   ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN wget --progress=dot:giga https://example.com/a.tar.gz
                    ```""",
                    "DL3047"),
            optional(
                    "DefaultShellRelinked",
                    Severity.WARNING,
                    "A RUN puts another shell in the place of /bin/sh.",
                    """
                    Every program in the image that relies on the distribution's shell gets the other one. `SHELL` changes the
                    shell for the build alone.

                    ```dockerfile bad
                    FROM debian:12
                    RUN ln -sf /bin/bash /bin/sh
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    SHELL ["/bin/bash", "-c"]
                    ```""",
                    "DL4005"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        for (ShellCommand command : run.commands(surroundings.shell())) {
            sudo(command, findings);
            if (command.words().isEmpty()) {
                continue;
            }
            if (command.is(Trait.POINTLESS)) {
                findings.add(
                        "PointlessCommand",
                        command.span(command.head()),
                        "`" + command.words().get(0) + "` does nothing that lasts in a build");
            }
            if (command.is(Trait.CHANGES_DIRECTORY) && !surroundings.inTrigger()) {
                findings.add(
                        "DirectoryChangedInRun", command.span(), "this holds for the one RUN; WORKDIR says it for all");
            }
            apt(command, findings);
            if (command.is(Trait.UPGRADES_ALL)) {
                findings.add(
                        "WholeSystemUpgrade",
                        command.span(),
                        "this stores every upgraded package a second time; take a newer base image");
            }
            useradd(command, findings);
            progress(command, findings);
            if (command.is(Trait.LINKS) && command.word(SHELL_PATH).isPresent()) {
                findings.add(
                        "DefaultShellRelinked",
                        command.span(),
                        "this changes `" + SHELL_PATH + "` for every program in the image; use SHELL");
            }
        }
    }

    private static void sudo(ShellCommand command, Findings findings) {
        SimpleCommand written = command.written();
        Optional<ShellWord> sudo = Elevation.word(written);
        if (sudo.isPresent()) {
            TextSpan span = command.span(sudo.get());
            boolean plain = command.span().start() > span.end()
                    && written.words().size() - written.words().indexOf(sudo.get()) - 1
                            == command.running().words().size();
            findings.add(
                    "SudoUsed",
                    span,
                    "a build needs no `" + sudo.get().value() + "`; use USER where another user is wanted",
                    List.of(),
                    plain
                            ? List.of(Remedy.review(
                                    "Remove " + sudo.get().value(),
                                    TextEdit.delete(new TextSpan(
                                            span.start(), command.span().start()))))
                            : List.of());
        }
    }

    private static void apt(ShellCommand command, Findings findings) {
        List<String> instead = command.trait(Trait.FOR_PEOPLE);
        if (instead.isEmpty()) {
            return;
        }
        String better = instead.get(0);
        TextSpan span = command.span(command.head());
        boolean exact = span.length() == command.words().get(0).length();
        findings.add(
                "AptInsteadOfAptGet",
                span,
                "`" + command.words().get(0) + "` is meant for people"
                        + (better.equals("-") ? "" : "; use `" + better + "` in a build"),
                List.of(),
                exact && !better.equals("-")
                        ? List.of(new Remedy("Use " + better, Fix.Safety.TRIM, List.of(new TextEdit(span, better))))
                        : List.of());
    }

    private static void useradd(ShellCommand command, Findings findings) {
        List<String> small = command.trait(Trait.ADDS_USER);
        Optional<String> uid = command.use().flatMap(it -> it.option("-u", "--uid"));
        if (small.isEmpty() || uid.isEmpty() || command.hasFlagOf(Trait.ADDS_USER)) {
            return;
        }
        String number = uid.get();
        if (number.length() > LOW_UID_LENGTH && number.chars().allMatch(Character::isDigit)) {
            findings.add(
                    "HighUidFillsLoginLog",
                    command.span(),
                    "the login log grows with the number " + number + "; `" + small.get(0) + "` leaves it alone",
                    Remedy.review(
                            "Add " + small.get(0),
                            TextEdit.insert(command.span(command.head()).end(), " " + small.get(0))));
        }
    }

    private static void progress(ShellCommand command, Findings findings) {
        List<String> quiet = command.trait(Trait.SHOWS_PROGRESS);
        if (!quiet.isEmpty() && !command.hasFlagOf(Trait.SHOWS_PROGRESS)) {
            TextSpan span = command.span(command.head());
            String flag = quiet.get(0) + "=dot:giga";
            findings.add(
                    "DownloadProgressInLog",
                    span,
                    "the progress of this fills the build's log; add `" + flag + "`",
                    Remedy.same("Add " + flag, TextEdit.insert(span.end(), " " + flag)));
        }
    }
}
