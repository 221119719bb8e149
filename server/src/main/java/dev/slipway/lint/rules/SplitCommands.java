package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.AndChain;
import dev.slipway.shell.ShellScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands that stand in two RUNs and belong into one, and commands of which a stage needs only one. */
public final class SplitCommands implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            optional("ConsecutiveRuns", Severity.INFO, "Two short RUNs follow each other.", """
                    Each RUN is a layer. Two of them that always run together may be one. In a build stage layers cost nothing.

                    ```dockerfile bad
                    FROM debian:12
                    RUN useradd app
                    RUN mkdir /data
                    #^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN useradd app && mkdir /data
                    ```""", "DL3059")
                    .fixedBy(Fix.Safety.REVIEW),
            advice(
                            "PackageIndexUpdatedAlone",
                            Severity.WARNING,
                            "The list of packages is fetched in a RUN of its own.",
                            """
                    The layer with the list is kept, and an install that is added or changed later works with a list that may be
                    months old: packages are not found, or are old.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt-get update
                    #   ^^^^^^^^^^^^^^
                    RUN apt-get install -y curl
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl
                    ```""",
                            "DS-0017",
                            "CKV_DOCKER_5",
                            "aptGetUpdatePrecedesInstall")
                    .fixedBy(Fix.Safety.REVIEW),
            optional(
                    "TwoDownloaders",
                    Severity.INFO,
                    "A stage uses two programs for downloads.",
                    """
                    One does for both, and the other need not be installed.

                    ```dockerfile bad
                    FROM debian:12
                    RUN wget -q https://example.com/a
                    RUN curl -fsSO https://example.com/b
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN curl -fsSO https://example.com/a
                    RUN curl -fsSO https://example.com/b
                    ```""",
                    "DL4001",
                    "DS-0014"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            List<Section.Run> runs = section.runs();
            consecutive(section, runs, findings);
            updates(subject, runs, findings);
            downloaders(runs, findings);
        }
    }

    private static void consecutive(Section section, List<Section.Run> runs, Findings findings) {
        for (int i = 1; i < runs.size(); i++) {
            Section.Run before = runs.get(i - 1);
            Section.Run run = runs.get(i);
            boolean adjacent = section.indexOf(run.placed()) == section.indexOf(before.placed()) + 1;
            boolean matters = section.isShipped() || run.script().isTrigger();
            if (adjacent
                    && matters
                    && before.script().isTrigger() == run.script().isTrigger()
                    && flags(before).equals(flags(run))
                    && isShort(before)
                    && isShort(run)) {
                findings.add(
                        "ConsecutiveRuns",
                        run.placed().span(),
                        "this RUN and the one before could be one layer",
                        List.of(new RelatedSpan(before.placed().span(), "the RUN before")),
                        merged(before, run).map(List::of).orElse(List.of()));
            }
        }
    }

    private static List<String> flags(Section.Run run) {
        return run.script().parts().flags().stream()
                .map(Flag::word)
                .map(it -> it.text())
                .toList();
    }

    private static boolean isShort(Section.Run run) {
        long commands = run.commands().stream()
                .filter(it -> !it.written().context().inSubstitution())
                .count();
        return commands == 1 && run.script().parts().heredocs().isEmpty();
    }

    /** Joins two chains of commands where nothing else stands between them. */
    static Optional<Remedy> merged(Section.Run before, Section.Run run) {
        Optional<ShellScript> first = before.script().single();
        Optional<ShellScript> second = run.script().single();
        PlacedInstruction placed = run.placed();
        boolean touches = before.placed().itemSpan().end() == placed.offset();
        if (first.isEmpty()
                || second.isEmpty()
                || !touches
                || before.script().isTrigger()
                || !endsWithStep(first.get())
                // Behind a step that fails, a set -e would be passed over and the rest run.
                || second.get()
                        .andChain()
                        .filter(it -> it.kind() == AndChain.Kind.AND)
                        .isEmpty()) {
            return Optional.empty();
        }
        int end = before.placed().span().end();
        int start = placed.place(run.script().place(second.get().root().span())).start();
        char escape = placed.item().escape();
        return Optional.of(Remedy.review(
                "Join with the RUN before",
                TextEdit.replace(
                        end,
                        start,
                        Chains.joint(
                                before.placed(), before.script(), " " + escape + lineEnd(before.placed()) + " && "))));
    }

    /** Whether it is a chain with nothing behind its last step, so that another may follow. */
    private static boolean endsWithStep(ShellScript script) {
        return script.andChain()
                .map(it -> it.steps().get(it.steps().size() - 1))
                .filter(it -> it.span().end() == script.text().stripTrailing().length())
                .isPresent();
    }

    private static String lineEnd(PlacedInstruction placed) {
        return placed.item().text().endsWith("\r\n") ? "\r\n" : "\n";
    }

    private static void updates(Subject subject, List<Section.Run> runs, Findings findings) {
        for (Section.Run run : runs) {
            Optional<ShellCommand> update =
                    run.commands().stream().filter(it -> it.is(Trait.REFRESHES)).findFirst();
            if (update.isEmpty()) {
                continue;
            }
            int index = run.commands().indexOf(update.get());
            String head = update.get().entryWords().get(0);
            boolean installs = run.commands().stream()
                    .skip(index + 1L)
                    .anyMatch(it ->
                            installs(it) && isSameManager(head, it.entryWords().get(0)));
            boolean opaque = run.commands().stream()
                    .skip(index + 1L)
                    .anyMatch(it -> it.use().isEmpty());
            if (!installs && !opaque) {
                TextSpan span = run.placed().place(update.get().span());
                findings.add(
                        "PackageIndexUpdatedAlone",
                        span,
                        "this list is kept while installs change; install in the same RUN",
                        List.of(),
                        moved(subject, runs, run, update.get()).map(List::of).orElse(List.of()));
            }
        }
    }

    /** The refresh in front of the first RUN further down that installs, which reads the list. */
    private static Optional<Remedy> moved(
            Subject subject, List<Section.Run> runs, Section.Run run, ShellCommand update) {
        boolean isAlone = Chains.isAlone(run.script(), update)
                && run.script().parts().flags().isEmpty()
                && !run.script().isTrigger();
        Optional<TextEdit> gone = isAlone ? Removal.instruction(subject.tree(), run.placed()) : Optional.empty();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        String head = update.entryWords().get(0);
        for (Section.Run later : runs.subList(runs.indexOf(run) + 1, runs.size())) {
            if (later.commands().stream()
                    .noneMatch(it ->
                            installs(it) && isSameManager(head, it.entryWords().get(0)))) {
                continue;
            }
            List<AndChain.Step> steps = Chains.of(later.script());
            if (steps.isEmpty() || later.script().isTrigger()) {
                return Optional.empty();
            }
            int at = later.placed()
                    .place(later.script().place(steps.get(0).span()))
                    .start();
            String text = update.span().in(run.placed().item().text());
            return text.indexOf('\n') < 0
                    ? Optional.of(
                            Remedy.review("Refresh where it is read", gone.get(), TextEdit.insert(at, text + " && ")))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether it brings packages or sources in, and is no refresh of the list. */
    static boolean installs(ShellCommand command) {
        Optional<CommandUse> use = command.use();
        return use.isPresent()
                && (use.get().phase() == Phase.SYS_RUN
                        || use.get().phase() == Phase.SYS_BUILD
                        || use.get().phase() == Phase.SOURCE)
                && !command.is(Trait.REFRESHES)
                && command.entryWords().size() > 1;
    }

    /** {@code apt}, {@code apt-get} and {@code aptitude} read the same list. */
    private static boolean isSameManager(String one, String other) {
        return one.equals(other) || one.startsWith("apt") && other.startsWith("apt");
    }

    private static void downloaders(List<Section.Run> runs, Findings findings) {
        Set<String> used = new HashSet<>();
        for (Section.Run run : runs) {
            Optional<ShellCommand> second = Optional.empty();
            boolean downloads = false;
            for (ShellCommand command : run.commands()) {
                if (command.is(Trait.DOWNLOADS)) {
                    downloads = true;
                    boolean isNew = used.add(command.entryWords().get(0));
                    if (used.size() > 1 && (second.isEmpty() || isNew)) {
                        second = second.or(() -> Optional.of(command));
                    }
                }
            }
            if (downloads && second.isPresent()) {
                findings.add(
                        "TwoDownloaders",
                        run.placed().place(second.get().span()),
                        "this stage uses "
                                + String.join(" and ", used.stream().sorted().toList()) + "; one of them will do");
            }
        }
    }
}
