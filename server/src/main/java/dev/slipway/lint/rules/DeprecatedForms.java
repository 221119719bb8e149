package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;
import static dev.slipway.lint.rules.Docs.buildkitStyle;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.KeyValueForm;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;

/** Instructions and forms that have a better successor. */
public final class DeprecatedForms implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit(
                            "MaintainerDeprecated",
                            Severity.WARNING,
                            "MAINTAINER is deprecated.",
                            """
                    A label says the same and can be read by every tool.

                    ```dockerfile bad
                    FROM alpine:3.20
                    MAINTAINER team@example.com
                    #^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    LABEL org.opencontainers.image.authors="team@example.com"
                    ```""",
                            "DL4000",
                            "DS-0022",
                            "CKV_DOCKER_6")
                    .fixedBy(Fix.Safety.REVIEW),
            buildkitStyle(
                            "LegacyKeyValueFormat",
                            Severity.WARNING,
                            "ENV or LABEL separates name and value by a blank.",
                            """
                    The old form takes the whole rest of the line for one value, so a second pair on the line is lost.

                    ```dockerfile bad
                    FROM alpine:3.20
                    ENV LANG C.UTF-8
                    #   ^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ENV LANG=C.UTF-8
                    ```""")
                    .fixedBy(Fix.Safety.SAME));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (placed.instruction() instanceof Instruction.Maintainer maintainer) {
                maintainer(placed, maintainer, findings);
            } else if (placed.instruction() instanceof Instruction.Env env && env.legacy()) {
                legacy(placed, "ENV", env.entries(), findings);
            } else if (placed.instruction() instanceof Instruction.Label label && label.legacy()) {
                legacy(placed, "LABEL", label.entries(), findings);
            }
        }
    }

    private static void maintainer(PlacedInstruction placed, Instruction.Maintainer maintainer, Findings findings) {
        TextSpan span = placed.span();
        String name = maintainer.name().map(Word::text).orElse("");
        TextSpan written = maintainer.name().map(placed::place).orElse(TextSpan.at(span.end()));
        boolean simple = !name.isEmpty()
                && written.length() == name.length()
                && name.chars().noneMatch(c -> c == '"' || c == '\\' || c == '`' || c == '$');
        findings.add(
                "MaintainerDeprecated",
                span,
                "MAINTAINER is deprecated; a label says the same",
                List.of(),
                simple
                        ? List.of(Remedy.review(
                                "Change to LABEL",
                                new TextEdit(placed.place(placed.parts().keyword()), "LABEL"),
                                TextEdit.insert(written.start(), "org.opencontainers.image.authors=\""),
                                TextEdit.insert(written.end(), "\"")))
                        : List.of());
    }

    private static void legacy(PlacedInstruction placed, String keyword, List<KeyValue> entries, Findings findings) {
        KeyValue entry = entries.get(0);
        if (entry.value().isEmpty()) {
            return;
        }
        TextSpan span = placed.place(placed.parts().arguments());
        findings.add(
                "LegacyKeyValueFormat",
                span,
                "a blank between name and value is the old form; write " + keyword + " name=value",
                List.of(),
                KeyValueForm.edit(placed)
                        .map(it -> List.of(Remedy.same("Use name=value", it)))
                        .orElse(List.of()));
    }
}
