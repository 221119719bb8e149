package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;
import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Libc;
import dev.slipway.catalogue.Phase;
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
                    ```""", "DL3004", "DS-0010", "CKV2_DOCKER_1")
                    .fixedBy(Fix.Safety.REVIEW),
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
                            "CKV_DOCKER_9")
                    .fixedBy(Fix.Safety.TRIM),
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
                            "DS-0024")
                    .fixedBy(Fix.Safety.REVIEW),
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
                            "DL3046")
                    .fixedBy(Fix.Safety.REVIEW),
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
                            "DL3047")
                    .fixedBy(Fix.Safety.SAME),
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
                            "DL4005")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        List<ShellCommand> commands = run.commands(surroundings.shell());
        for (ShellCommand command : commands) {
            sudo(run, command, findings);
            if (command.words().isEmpty()) {
                continue;
            }
            if (command.is(Trait.POINTLESS)) {
                findings.add(
                        "PointlessCommand",
                        command.span(command.head()),
                        "`" + command.words().get(0) + "` does nothing that lasts in a build");
            }
            apt(command, findings);
            if (command.is(Trait.UPGRADES_ALL)) {
                findings.add(
                        "WholeSystemUpgrade",
                        command.span(),
                        "this stores every upgraded package a second time; take a newer base image",
                        List.of(),
                        withoutUpgrade(run, command, commands));
            }
            useradd(run, command, findings);
            progress(run, command, surroundings, findings);
            if (command.is(Trait.LINKS) && command.word(SHELL_PATH).isPresent()) {
                findings.add(
                        "DefaultShellRelinked",
                        command.span(),
                        "this changes `" + SHELL_PATH + "` for every program in the image; use SHELL",
                        List.of(),
                        surroundings.inTrigger() ? List.of() : shellInstead(run, command));
            }
        }
    }

    /** Takes the upgrade out of a chain in which something is left to do that is no refresh of the list. */
    private static List<Remedy> withoutUpgrade(RunScript run, ShellCommand command, List<ShellCommand> commands) {
        boolean staysUseful = commands.stream()
                .anyMatch(it -> !it.is(Trait.UPGRADES_ALL)
                        && !it.is(Trait.REFRESHES)
                        && it.trait(Trait.CLEANS).isEmpty()
                        && it.use().filter(use -> use.phase() == Phase.SYS_RUN).isPresent());
        return Removal.step(run, command)
                .filter(it -> staysUseful)
                .map(it -> List.of(Remedy.review("Remove the upgrade", it)))
                .orElse(List.of());
    }

    /** SHELL in the place of a RUN that only makes the link. */
    private static List<Remedy> shellInstead(RunScript run, ShellCommand command) {
        List<String> operands = command.words().stream()
                .skip(1)
                .filter(it -> !it.startsWith("-"))
                .toList();
        boolean isPlain = operands.size() == 2
                && operands.get(1).equals(SHELL_PATH)
                && operands.get(0).matches("/[\\w/.-]+")
                && Chains.isAlone(run, command)
                && run.parts().flags().isEmpty()
                && run.parts().comments().isEmpty();
        if (!isPlain) {
            return List.of();
        }
        boolean isLower = Character.isLowerCase(run.parts().keyword().charAt(0));
        String shell = (isLower ? "shell" : "SHELL") + " [\"" + operands.get(0) + "\", \"-c\"]";
        return List.of(Remedy.review("Use SHELL", new TextEdit(run.span(), shell)));
    }

    private static void sudo(RunScript run, ShellCommand command, Findings findings) {
        SimpleCommand written = command.written();
        Optional<ShellWord> sudo = Elevation.word(written);
        if (sudo.isPresent()) {
            TextSpan span = command.span(sudo.get());
            boolean plain = !run.isExec()
                    && command.span().start() > span.end()
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

    private static void useradd(RunScript run, ShellCommand command, Findings findings) {
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
                    List.of(),
                    run.isExec()
                            ? List.of()
                            : List.of(Remedy.review(
                                    "Add " + small.get(0),
                                    TextEdit.insert(command.span(command.head()).end(), " " + small.get(0)))));
        }
    }

    private static void progress(RunScript run, ShellCommand command, Surroundings surroundings, Findings findings) {
        List<String> quiet = command.trait(Trait.SHOWS_PROGRESS);
        if (!quiet.isEmpty() && !command.hasFlagOf(Trait.SHOWS_PROGRESS)) {
            TextSpan span = command.span(command.head());
            String flag = quietFlag(quiet, surroundings);
            findings.add(
                    "DownloadProgressInLog",
                    span,
                    "the progress of this fills the build's log; add `" + flag + "`",
                    List.of(),
                    run.isExec()
                            ? List.of()
                            : List.of(Remedy.same("Add " + flag, TextEdit.insert(span.end(), " " + flag))));
        }
    }

    /**
     * BusyBox, which is the wget of Alpine, knows {@code -q} alone (BusyBox, networking/wget.c); so it is that where nobody
     * knows which wget is there.
     */
    private static String quietFlag(List<String> quiet, Surroundings surroundings) {
        boolean isGnu = surroundings
                .base()
                .flatMap(Images::find)
                .filter(it -> it.libc() == Libc.GLIBC)
                .isPresent();
        return isGnu ? quiet.get(0) + "=dot:giga" : "-q";
    }
}
