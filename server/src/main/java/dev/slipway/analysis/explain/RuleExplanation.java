package dev.slipway.analysis.explain;

import dev.slipway.catalogue.ForeignRuleNames;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import java.util.stream.Collectors;

/** One rule for a reader. */
public final class RuleExplanation {
    /** As Markdown, under a heading of the first level. */
    public static String of(RuleDoc doc) {
        return of(doc, "#");
    }

    /** As Markdown; {@code heading} is the sign of the heading's level. */
    public static String of(RuleDoc doc, String heading) {
        StringBuilder text = new StringBuilder(heading)
                .append(' ')
                .append(doc.id())
                .append("\n\n")
                .append(doc.summary())
                .append("\n\n");
        text.append("Severity: ").append(doc.severity().id());
        text.append(". Profiles: ").append(profiles(doc));
        text.append(". Since ").append(doc.since()).append(".\n");
        if (!doc.aliases().isEmpty()) {
            text.append("Also known as ")
                    .append(String.join(", ", doc.aliases()))
                    .append(".\n");
        }
        String others = ForeignRuleNames.of(doc.id()).entrySet().stream()
                .map(it -> it.getValue() + " " + it.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            text.append("Names of other tools: ").append(others).append(".\n");
        }
        if (doc.hasOptions()) {
            text.append("Options: `severity` and `except`, in `.slipway.yaml`: `rules: {")
                    .append(doc.id())
                    .append(": {severity: ")
                    .append(doc.severity().id())
                    .append(", except: [\"text that may stand there\"]}}`.\n");
        }
        if (!doc.fixes().isEmpty()) {
            text.append(fixes(doc)).append('\n');
        }
        doc.page().ifPresent(page -> text.append("More: <").append(page).append(">.\n"));
        return text.append('\n').append(doc.markdown().strip()).append('\n').toString();
    }

    /** What is promised of the rule's fixes, in a sentence or two; nothing for a rule without. */
    private static String fixes(RuleDoc doc) {
        boolean looks = doc.fixes().contains(Fix.Safety.REVIEW);
        if (doc.fixes().contains(Fix.Safety.TRIM)) {
            return "Fix: by `--fix`; only what package managers keep for later is missing from the image afterwards.";
        }
        if (doc.fixes().contains(Fix.Safety.SAME)) {
            return "Fix: by `--fix`; the image stays the same."
                    + (looks ? " Where that is not certain, by `--fix --unsafe`: look at it first." : "");
        }
        return "Fix: by `--fix --unsafe`; the image may change, so look at it first.";
    }

    /** The names of the profiles that have the rule; {@code always} for a rule of all of them. */
    public static String profiles(RuleDoc doc) {
        if (doc.isAlwaysOn()) {
            return "always";
        }
        return doc.profiles().isEmpty()
                ? "none"
                : doc.profiles().stream().sorted().map(Profile::id).collect(Collectors.joining(", "));
    }

    private RuleExplanation() {}
}
