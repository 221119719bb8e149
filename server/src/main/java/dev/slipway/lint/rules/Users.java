package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;
import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.AddUser;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** As whom the image's program runs: what counts is the user of the stage that is shipped. */
public final class Users implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            security(
                            "LastUserIsRoot",
                            Severity.WARNING,
                            "The image's last USER is root.",
                            """
                    Whoever breaks out of the program is root in the container, and has the kernel in front of them. A build may
                    need root; switch back at the end. Other stages are not shipped, so their user does not matter.

                    ```dockerfile bad
                    FROM debian:12
                    USER root
                    #    ^^^^
                    CMD ["/app"]
                    ```
                    ```dockerfile good
                    FROM debian:12
                    USER 1000
                    CMD ["/app"]
                    ```""",
                            "DL3002",
                            "DS-0002",
                            "CKV_DOCKER_8")
                    .fixedBy(Fix.Safety.REVIEW),
            security(
                            "NoUser",
                            Severity.INFO,
                            "Nothing says as whom the image's program runs, so it is root.",
                            """
                    `USER` with a number that exists nowhere else is enough for most programs. Azure Container Apps and Kubernetes
                    can refuse images that run as root.

                    ```dockerfile bad
                    FROM debian:12
                    #    ^^^^^^^^^
                    CMD ["/app"]
                    ```
                    ```dockerfile good
                    FROM debian:12
                    USER 1000
                    CMD ["/app"]
                    ```""",
                            "DS-0002",
                            "CKV_DOCKER_3")
                    .fixedBy(Fix.Safety.REVIEW),
            optional("NonNumericUser", Severity.INFO, "USER names a user instead of giving a number.", """
                    Kubernetes' `runAsNonRoot` looks at numbers only: it refuses an image whose user is a name, since it cannot
                    know that the name is not root's.

                    ```dockerfile bad
                    FROM debian:12
                    USER app
                    #    ^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    USER 1000
                    ```""", "DL3066")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        shipped(subject, findings);
        for (Section section : Section.of(subject.graph())) {
            for (PlacedInstruction placed : section.instructions()) {
                user(placed).ifPresent(word -> {
                    String name = word.text().replaceFirst(":.*", "");
                    if (!name.isEmpty()
                            && name.indexOf('$') < 0
                            && !name.chars().allMatch(Character::isDigit)) {
                        findings.add(
                                "NonNumericUser",
                                placed.place(word),
                                "`" + name
                                        + "` is a name; only a number can be told from root's before the container runs",
                                List.of(),
                                UserNumbers.of(subject, section, placed, name)
                                        .filter(it -> word.text().indexOf(':') < 0
                                                && word.span().length() == word.length())
                                        .map(it -> List.of(Remedy.review(
                                                "Use the number " + it, new TextEdit(placed.place(word), it))))
                                        .orElse(List.of()));
                    }
                });
            }
        }
    }

    private static void shipped(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        if (graph.stages().isEmpty()) {
            last(graph.header()).ifPresent(it -> root(it, text(it), List.of(), findings));
            return;
        }
        Optional<Stage> target = graph.target();
        if (target.isEmpty()) {
            return;
        }
        Deque<Stage> chain = new ArrayDeque<>();
        Optional<Stage> at = target;
        while (at.isPresent() && !chain.contains(at.get())) {
            chain.addLast(at.get());
            at = graph.parent(at.get());
        }
        for (Stage stage : chain) {
            Optional<PlacedInstruction> last = last(stage.instructions());
            if (last.isPresent()) {
                root(
                        last.get(),
                        graph.finalState(stage).user().orElse(text(last.get())),
                        another(subject, target.get()),
                        findings);
                return;
            }
        }
        StageState state = graph.finalState(target.get());
        boolean fromBase = state.user().filter(it -> !isRoot(it)).isPresent();
        Optional<TextSpan> base = graph.base(target.get()).map(StageReference::span);
        if (!fromBase && base.isPresent() && !isWindows(state)) {
            findings.add(
                    "NoUser",
                    base.get(),
                    "no USER is set, so the image's program runs as root unless the base says otherwise",
                    List.of(),
                    another(subject, target.get()));
        }
    }

    private static List<Remedy> another(Subject subject, Stage stage) {
        return AddUser.of(subject, stage)
                .map(it -> List.of(
                        Remedy.review(it.title(), it.edits().in(subject.file()).toArray(new TextEdit[0]))))
                .orElse(List.of());
    }

    private static boolean isWindows(StageState state) {
        return !state.shell().isEmpty()
                && state.shell().get(0).matches("(?i)(?:.*\\\\)?(?:cmd|powershell|pwsh)(?:\\.exe)?");
    }

    private static void root(PlacedInstruction placed, String user, List<Remedy> ways, Findings findings) {
        Optional<Word> word = user(placed);
        if (word.isPresent() && isRoot(user)) {
            findings.add(
                    "LastUserIsRoot",
                    placed.place(word.get()),
                    "the image's program runs as root; switch to another user at the end",
                    List.of(),
                    ways);
        }
    }

    private static boolean isRoot(String user) {
        String name = user.replaceFirst(":.*", "").replaceAll("^[\"']|[\"']$", "");
        return name.equals("root") || name.matches("0+");
    }

    private static Optional<PlacedInstruction> last(List<PlacedInstruction> instructions) {
        Optional<PlacedInstruction> last = Optional.empty();
        for (PlacedInstruction placed : instructions) {
            if (placed.instruction() instanceof Instruction.User it && it.user().isPresent()) {
                last = Optional.of(placed);
            }
        }
        return last;
    }

    private static String text(PlacedInstruction placed) {
        return user(placed).map(Word::text).orElse("");
    }

    private static Optional<Word> user(PlacedInstruction placed) {
        return placed.instruction() instanceof Instruction.User it ? it.user() : Optional.empty();
    }
}
