package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;

/** Keywords in one casing: the one most of the file has. */
public final class KeywordCasing implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit("ConsistentInstructionCasing", Severity.WARNING, "A keyword is not written like most.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    run echo hi
                    #^^
                    CMD ["true"]
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN echo hi
                    CMD ["true"]
                    ```""")
                    .fixedBy(Fix.Safety.SAME));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int lower = 0;
        int upper = 0;
        List<PlacedInstruction> instructions = subject.tree().instructions().stream()
                .filter(it -> it.kind() != Keyword.UNKNOWN)
                .toList();
        for (PlacedInstruction placed : instructions) {
            String keyword = placed.parts().keyword().text();
            lower += keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? 1 : 0;
            upper += keyword.equals(keyword.toUpperCase(Locale.ROOT)) ? 1 : 0;
        }
        boolean wantsLower = lower > upper;
        for (PlacedInstruction placed : instructions) {
            String keyword = placed.parts().keyword().text();
            String wanted = wantsLower ? keyword.toLowerCase(Locale.ROOT) : keyword.toUpperCase(Locale.ROOT);
            if (!keyword.equals(wanted)) {
                TextSpan span = placed.place(placed.parts().keyword());
                boolean whole = span.length() == keyword.length();
                findings.add(
                        "ConsistentInstructionCasing",
                        span,
                        "`" + keyword + "` should be in " + (wantsLower ? "lower" : "upper")
                                + " case like most keywords",
                        List.of(),
                        whole ? List.of(Remedy.same("Change to " + wanted, new TextEdit(span, wanted))) : List.of());
            }
        }
    }
}
