package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels that a stage sets twice. */
public final class RepeatedLabels implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(optional(
                    "LabelSetTwice",
                    Severity.INFO,
                    "A stage sets a label twice.",
                    """
                    Only the last value is in the image.

                    ```dockerfile bad
                    FROM debian:12
                    LABEL version=1
                    #     ^^^^^^^^^
                    LABEL version=2
                    ```
                    ```dockerfile good
                    FROM debian:12
                    LABEL version=2
                    ```""",
                    "tally/labels/no-duplicate-keys")
            .fixedBy(Fix.Safety.SAME));

    private record Place(PlacedInstruction placed, Instruction.Label label, int index) {
        TextSpan relative(int at) {
            KeyValue entry = label.entries().get(at);
            return new TextSpan(
                    entry.key().span().start(),
                    entry.value().orElse(entry.key()).span().end());
        }

        TextSpan span() {
            return placed.place(relative(index));
        }
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Stage stage : subject.graph().stages()) {
            Map<String, Place> last = new HashMap<>();
            for (PlacedInstruction placed : stage.instructions()) {
                if (placed.instruction() instanceof Instruction.Label label) {
                    for (int i = 0; i < label.entries().size(); i++) {
                        String key =
                                Triggers.unquoted(label.entries().get(i).key().text());
                        Place now = new Place(placed, label, i);
                        Place before = key.indexOf('$') < 0 ? last.put(key, now) : null;
                        if (before != null) {
                            report(subject, key, before, now, findings);
                        }
                    }
                }
            }
        }
    }

    private static void report(Subject subject, String key, Place before, Place now, Findings findings) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i < before.label().entries().size(); i++) {
            spans.add(before.relative(i));
        }
        Optional<TextEdit> edit = Removal.argumentOrAll(subject.tree(), before.placed(), spans, before.index());
        findings.add(
                "LabelSetTwice",
                before.span(),
                "`" + key + "` is set again further down; only the last value counts",
                List.of(new RelatedSpan(now.span(), "set again here")),
                edit.map(it -> List.of(Remedy.same("Remove this value", it))).orElse(List.of()));
    }
}
