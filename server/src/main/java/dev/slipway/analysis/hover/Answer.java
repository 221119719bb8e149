package dev.slipway.analysis.hover;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Docker does with a text, and what this file makes of it.
 *
 * @param span what it speaks of
 * @param lines the answer, its heading first
 * @param facts computed from the file, the most telling first; the last are dropped when there is no room
 * @param link where to read more
 */
record Answer(TextSpan span, List<String> lines, List<String> facts, Optional<String> link) {
    Answer {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
    }

    /** Facts alone under a heading. */
    static Answer of(TextSpan span, String heading, List<String> facts) {
        return new Answer(span, List.of(heading), facts, Optional.empty());
    }

    /** The section {@code key} of {@code file} under {@code title}; the title alone when there is no such section. */
    static Answer of(TextSpan span, String title, String file, String key, List<String> facts) {
        Optional<ReferenceTexts.Text> text = ReferenceTexts.find(file, key);
        if (text.isEmpty()) {
            return of(span, Markdown.bold(title), facts);
        }
        List<String> lines = new ArrayList<>(text.get().lines());
        String since =
                text.get().since().map(version -> " (since " + version + ")").orElse("");
        lines.set(0, Markdown.bold(title) + since + ": " + lines.get(0));
        return new Answer(span, lines, facts, Optional.of(text.get().link()));
    }

    /** The same with the first line only, and these facts: for a text whose keyword tells the rest. */
    Answer brief() {
        return new Answer(span, lines.subList(0, 1), facts, link);
    }
}
