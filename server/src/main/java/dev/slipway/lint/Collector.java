package dev.slipway.lint;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule reports. */
final class Collector implements Findings {
    private final Rule rule;
    private final List<RawFinding> findings = new ArrayList<>();

    Collector(Rule rule) {
        this.rule = rule;
    }

    List<RawFinding> findings() {
        return findings;
    }

    @Override
    public void add(
            String id, Severity severity, TextSpan span, String message, List<RelatedSpan> related, List<Remedy> ways) {
        findings.add(new RawFinding(doc(id), severity, span, message, related, ways));
    }

    @Override
    public void add(String id, TextSpan span, String message, List<RelatedSpan> related, List<Remedy> ways) {
        add(id, doc(id).severity(), span, message, related, ways);
    }

    private RuleDoc doc(String id) {
        return rule.documented(id)
                .orElseThrow(() -> new IllegalArgumentException("the rule documents no finding `" + id + "`"));
    }
}
