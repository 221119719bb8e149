package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.onRequest;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.SortedPackages;
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

/** Lists of packages in no order. */
public final class UnsortedPackages implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(onRequest(
                    "UnsortedPackages",
                    Severity.INFO,
                    "The packages of an install are not in alphabetical order.",
                    """
                    In order, one twice is seen at once, and changes of two people meet less often (Docker's best practices, "Sort
                    multi-line arguments"). A matter of taste: off by default.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt-get update && apt-get install -y git curl
                    #                                        ^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl git
                    ```""",
                    "tally/sort-packages")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (placed.kind() != Keyword.RUN) {
                continue;
            }
            List<TextEdit> edits = SortedPackages.edits(placed);
            if (!edits.isEmpty()) {
                TextSpan span = new TextSpan(
                        edits.get(0).span().start(),
                        edits.get(edits.size() - 1).span().end());
                findings.add(
                        "UnsortedPackages",
                        span,
                        "these packages are not in alphabetical order",
                        Remedy.review("Sort packages", edits.toArray(new TextEdit[0])));
            }
        }
    }
}
