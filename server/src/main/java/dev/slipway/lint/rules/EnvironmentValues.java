package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.StageText;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of one ENV that count on each other. */
public final class EnvironmentValues implements FileRule {
    private static final Pattern USE = Pattern.compile("(?<!\\\\)\\$(?:\\{(\\w+)[^}]*\\}|(\\w+))");
    private static final List<RuleDoc> DOCS = List.of(advice(
                    "EnvRefersToItself",
                    Severity.WARNING,
                    "An ENV reads a variable that the same ENV sets.",
                    """
                    All values of one ENV are expanded with what was set before it (Docker reference, "Environment replacement"), so
                    the new value is not seen.

                    ```dockerfile bad
                    FROM debian:12
                    ENV APP=/opt/app APP_BIN=$APP/bin
                    #                        ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    ENV APP=/opt/app
                    ENV APP_BIN=$APP/bin
                    ```""",
                    "DL3044")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            Set<String> before =
                    new HashSet<>(section.initialState().variables().keySet());
            for (PlacedInstruction placed : section.instructions()) {
                Instruction instruction = Triggers.unwrapped(placed.instruction());
                if (instruction instanceof Instruction.Env env) {
                    if (env.entries().size() > 1) {
                        env(subject, placed, env, before, findings);
                    }
                    env.entries().forEach(it -> before.add(it.key().text()));
                } else if (instruction instanceof Instruction.Arg arg) {
                    arg.entries().forEach(it -> before.add(it.key().text()));
                }
            }
        }
    }

    private static void env(
            Subject subject, PlacedInstruction placed, Instruction.Env env, Set<String> before, Findings findings) {
        Set<String> set = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (KeyValue entry : env.entries()) {
            if (!set.add(entry.key().text())) {
                twice.add(entry.key().text());
            }
        }
        for (KeyValue entry : env.entries()) {
            if (entry.value().isEmpty()) {
                continue;
            }
            Matcher use = USE.matcher(entry.value().get().text());
            while (use.find()) {
                String name = use.group(1) != null ? use.group(1) : use.group(2);
                boolean own = name.equals(entry.key().text()) && !twice.contains(name);
                boolean lost = twice.contains(name) && name.equals(entry.key().text());
                if (set.contains(name) && !own && (lost || !before.contains(name))) {
                    findings.add(
                            "EnvRefersToItself",
                            placed.place(entry.value().get().span(use.start(), use.end())),
                            "`" + use.group() + "` is what was set before this ENV, not what it sets",
                            List.of(),
                            apart(subject, placed, env, entry, name));
                }
            }
        }
    }

    /** An ENV of its own from {@code entry} on, where what it reads is set before it. */
    private static List<Remedy> apart(
            Subject subject, PlacedInstruction placed, Instruction.Env env, KeyValue entry, String name) {
        int index = env.entries().indexOf(entry);
        boolean isSetBefore = env.entries().subList(0, index).stream()
                .anyMatch(it -> it.key().text().equals(name));
        if (!isSetBefore || placed.kind() != Keyword.ENV) {
            return List.of();
        }
        KeyValue last = env.entries().get(index - 1);
        TextSpan gap = placed.place(new TextSpan(
                last.value().orElse(last.key()).span().end(), entry.key().span().start()));
        String keyword = placed.parts().keyword().text();
        return Removal.holdsComment(placed, gap)
                ? List.of()
                : List.of(Remedy.review(
                        "Start another ENV", new TextEdit(gap, StageText.lineEnd(subject) + keyword + " ")));
    }
}
