package dev.slipway.lint;

import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;

/** What a rule reported, before settings and suppressions have their say. */
record RawFinding(
        RuleDoc doc,
        Severity severity,
        TextSpan span,
        String message,
        List<Findings.RelatedSpan> related,
        List<Findings.Remedy> ways) {
    RawFinding {
        related = List.copyOf(related);
        ways = List.copyOf(ways);
    }

    /** The same finding at the place of its item. */
    RawFinding shifted(int distance) {
        if (distance == 0) {
            return this;
        }
        return new RawFinding(
                doc,
                severity,
                span.shifted(distance),
                message,
                related.stream()
                        .map(it -> new Findings.RelatedSpan(it.span().shifted(distance), it.message()))
                        .toList(),
                ways.stream()
                        .map(it -> new Findings.Remedy(it.title(), it.safety(), shifted(it.edits(), distance)))
                        .toList());
    }

    private static List<TextEdit> shifted(List<TextEdit> edits, int distance) {
        return edits.stream()
                .map(it -> new TextEdit(it.span().shifted(distance), it.newText()))
                .toList();
    }
}
