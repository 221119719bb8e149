package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets by name in ARG and ENV (dockerfile2llb/convert.go, validateNoSecretKey). */
public final class SecretNames implements FileRule {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)");
    private static final Pattern HARMLESS = Pattern.compile("(?i)(?:_|^)(?:public|file|version)(?:_|$)");
    private static final List<RuleDoc> DOCS = List.of(buildkit(
                    "SecretsUsedInArgOrEnv",
                    Severity.WARNING,
                    "An ARG or ENV looks like it holds a secret.",
                    """
                    What `ENV` holds is in the image for everybody to read, what `ARG` holds is in its history. A secret mount gives a
                    value to one `RUN` and leaves nothing behind.

                    ```dockerfile bad
                    FROM alpine:3.20
                    ARG NPM_TOKEN
                    #   ^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN --mount=type=secret,id=npm,env=NPM_TOKEN true
                    ```""",
                    "DL3064",
                    "DS-0031")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (placed.instruction() instanceof Instruction.Arg arg) {
                if (subject.graph().header().stream().noneMatch(it -> it.index() == placed.index())) {
                    check(subject, placed, arg.entries(), "history", findings);
                }
            } else if (placed.instruction() instanceof Instruction.Env env) {
                check(subject, placed, env.entries(), "configuration", findings);
            }
        }
    }

    private static void check(
            Subject subject, PlacedInstruction placed, List<KeyValue> entries, String where, Findings findings) {
        for (KeyValue entry : entries) {
            // A quoted key of ENV names the variable without its quotes; BuildKit asks after expanding.
            boolean isEnv = placed.instruction() instanceof Instruction.Env;
            String name = isEnv
                    ? subject.graph().expanded(placed, entry.key())
                    : entry.key().text();
            if (SECRET.matcher(name).find() && !HARMLESS.matcher(name).find()) {
                findings.add(
                        "SecretsUsedInArgOrEnv",
                        placed.place(entry.key()),
                        "the value of `" + name + "` stays in the image's " + where + "; use a secret mount",
                        List.of(),
                        SecretMounts.remedy(subject, placed, entries)
                                .map(List::of)
                                .orElse(List.of()));
            }
        }
    }
}
