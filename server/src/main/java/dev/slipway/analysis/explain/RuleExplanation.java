package dev.slipway.analysis.explain;

import dev.slipway.lint.RuleDoc;
import java.util.stream.Collectors;

/** One rule for a reader. */
public final class RuleExplanation {
    /** As Markdown. */
    public static String of(RuleDoc doc) {
        StringBuilder text = new StringBuilder("# ")
                .append(doc.id())
                .append("\n\n")
                .append(doc.summary())
                .append("\n\n");
        text.append("Severity: ").append(doc.severity().id());
        text.append(". Profiles: ")
                .append(doc.profiles().stream().sorted().map(it -> it.id()).collect(Collectors.joining(", ")));
        text.append(". Since ").append(doc.since()).append(".\n");
        if (!doc.aliases().isEmpty()) {
            text.append("Also known as ")
                    .append(String.join(", ", doc.aliases()))
                    .append(".\n");
        }
        return text.append('\n').append(doc.markdown().strip()).append('\n').toString();
    }

    private RuleExplanation() {}
}
