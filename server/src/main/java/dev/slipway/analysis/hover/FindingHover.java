package dev.slipway.analysis.hover;

import dev.slipway.analysis.HoverText;
import dev.slipway.lint.Finding;
import dev.slipway.lint.RuleDoc;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where there is nothing else to say, what the rule of a finding there is about: its documentation up to the examples. */
final class FindingHover {
    /** With the heading and the links a hover of twelve lines. */
    private static final int MOST_LINES = 8;

    private static final String EXAMPLES = "```";

    /** Of several findings at {@code offset} the one with the shortest span. */
    static Optional<HoverText> at(Subject subject, List<Finding> findings, int offset) {
        return findings.stream()
                .filter(it -> it.location().file().equals(subject.file()))
                .filter(it -> !span(it).isEmpty() && span(it).touches(offset))
                .min(Comparator.comparingInt((Finding it) -> span(it).length()).thenComparing(Finding::severity))
                .map(it -> new HoverText(page(it.rule()), span(it)));
    }

    private static TextSpan span(Finding finding) {
        return finding.location().span();
    }

    /** What the rule finds, why it matters and where to read more, without a finding of it. */
    static String page(RuleDoc doc) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.bold(doc.id()) + ": " + doc.summary());
        String why = doc.markdown().strip();
        int examples = why.indexOf(EXAMPLES);
        String text = (examples < 0 ? why : why.substring(0, examples)).strip();
        if (!text.isEmpty()) {
            lines.add("");
            text.lines().limit(MOST_LINES).forEach(lines::add);
        }
        List<String> links = new ArrayList<>();
        doc.page().ifPresent(it -> links.add("[" + doc.id() + "](" + it + ")"));
        if (!doc.aliases().isEmpty()) {
            links.add("Also known as " + String.join(", ", doc.aliases()));
        }
        if (!links.isEmpty()) {
            lines.add("");
            lines.add(String.join(" · ", links));
        }
        return String.join("\n", lines);
    }

    private FindingHover() {}
}
