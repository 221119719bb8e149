package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CMD, ENTRYPOINT or HEALTHCHECK more than once in a stage: only the last counts. */
public final class RepeatedInstructions implements FileRule {
    private static final Set<Keyword> ONCE = Set.of(Keyword.CMD, Keyword.ENTRYPOINT, Keyword.HEALTHCHECK);
    private static final List<RuleDoc> DOCS = List.of(buildkit(
                    "MultipleInstructionsDisallowed",
                    Severity.WARNING,
                    "A later instruction of the same stage makes this one void.",
                    """
                    ```dockerfile bad
                    FROM alpine:3.20
                    CMD ["one"]
                    #^^^^^^^^^^
                    CMD ["two"]
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    CMD ["two"]
                    ```""",
                    "DL4003",
                    "DL4004",
                    "DL3012",
                    "DS-0016",
                    "DS-0007",
                    "DS-0023")
            .fixedBy(Fix.Safety.SAME));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Stage stage : subject.graph().stages()) {
            Map<Keyword, PlacedInstruction> last = new EnumMap<>(Keyword.class);
            for (PlacedInstruction placed : stage.instructions()) {
                if (!ONCE.contains(placed.kind())) {
                    continue;
                }
                PlacedInstruction before = last.put(placed.kind(), placed);
                if (before != null) {
                    findings.add(
                            "MultipleInstructionsDisallowed",
                            before.span(),
                            "only the last " + placed.kind() + " of a stage counts",
                            List.of(new Findings.RelatedSpan(placed.span(), "this one replaces it")),
                            Removal.instruction(subject.tree(), before)
                                    .map(it -> List.of(Findings.Remedy.same("Remove this " + before.kind(), it)))
                                    .orElse(List.of()));
                }
            }
        }
    }
}
