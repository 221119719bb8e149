package dev.slipway.cli;

import dev.slipway.analysis.explain.RuleExplanation;
import dev.slipway.lint.RuleDoc;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read about all rules, in Markdown, as {@code server/RULES.md} holds it. */
final class RuleBook {
    /** All rules, with a table of them first. */
    static String all(List<RuleDoc> docs) {
        StringBuilder text = new StringBuilder("""
                # Rules

                What `slipway check` and the editors find. This file is generated from the rules themselves; after a change run
                `mvn -Dtest=RuleBookTest -Dsurefire.failIfNoSpecifiedTests=false -Dfixtures.update test`.

                A name works wherever a rule is named: in configuration, on the command line, in comments. So do the other tools'
                names. In the examples, carets mark what is found. A fix is one of three kinds: `same` leaves the image as it is,
                `trim` leaves out only what package managers keep for later, `review` may change more, so that somebody has to look.

                | rule | severity | profiles | fix | also known as |
                |---|---|---|---|---|
                """);
        for (RuleDoc doc : docs) {
            text.append("| [")
                    .append(doc.id())
                    .append("](#")
                    .append(doc.id().toLowerCase(Locale.ROOT))
                    .append(") | ")
                    .append(doc.severity().id())
                    .append(" | ")
                    .append(RuleExplanation.profiles(doc))
                    .append(" | ")
                    .append(doc.fixes().stream()
                            .sorted()
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(String.join(", ", doc.aliases()))
                    .append(" |\n");
        }
        docs.forEach(doc -> text.append('\n').append(RuleExplanation.of(doc, "##")));
        return text.toString();
    }

    private RuleBook() {}
}
