package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Blank lines inside a continuation. BuildKit reports an instruction's last line; so do we, and name the others. */
public final class EmptyContinuationLines implements FileRule {
    private static final List<RuleDoc> DOCS =
            List.of(buildkit("NoEmptyContinuation", Severity.WARNING, "A continuation holds an empty line.", """
                    An empty line looks like the end of an instruction and is not: whatever follows still belongs to it. BuildKit
                    means to refuse such lines one day.

                    ```dockerfile bad
                    FROM alpine:3.20
                    RUN apk update \\

                        && apk upgrade
                    #   ^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN apk update \\
                        && apk upgrade
                    ```""")
                    .fixedBy(Fix.Safety.SAME));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            List<TextSpan> blank = placed.parts().blankLines();
            if (blank.isEmpty()) {
                continue;
            }
            String text = placed.item().text();
            List<TextEdit> edits = new ArrayList<>();
            List<Findings.RelatedSpan> related = new ArrayList<>();
            for (TextSpan line : blank) {
                int next = LineBreaks.next(text, line.end());
                TextSpan whole = new TextSpan(line.start(), next < 0 ? text.length() : next);
                edits.add(TextEdit.delete(placed.place(whole)));
                related.add(new Findings.RelatedSpan(placed.place(line), "an empty line"));
            }
            findings.add(
                    "NoEmptyContinuation",
                    lastLine(placed, blank.get(blank.size() - 1)),
                    "the instruction goes on behind an empty line",
                    related,
                    List.of(Remedy.same("Remove the empty lines", edits.toArray(new TextEdit[0]))));
        }
    }

    /** The last line of the logical line; the empty line itself when nothing follows it. */
    private static TextSpan lastLine(PlacedInstruction placed, TextSpan lastBlank) {
        int end = Math.max(placed.parts().span().end(), lastBlank.end());
        String text = placed.item().text();
        int start = end;
        while (start > 0 && text.charAt(start - 1) != '\n') {
            start--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return placed.place(new TextSpan(start, end));
    }
}
