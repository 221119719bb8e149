package dev.slipway.analysis.explain;

import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Exams;
import dev.slipway.concepts.Fact;
import dev.slipway.concepts.Source;
import dev.slipway.concepts.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One concept for a reader: both texts, the facts behind them with their sources, and where it stands in the exams. */
public final class ConceptExplanation {
    /** As Markdown. */
    public static String of(Concept concept) {
        Exams exams = Exams.load();
        StringBuilder text = new StringBuilder();
        String mark =
                concept.status() == Status.GA ? "" : " (" + concept.status().word() + ")";
        text.append("# " + concept.id() + " " + concept.title() + mark + "\n\n");
        text.append(concept.shortText() + "\n\n");
        text.append(concept.moreText() + "\n\n");
        text.append("## Facts\n\n");
        for (Fact fact : concept.facts()) {
            text.append("- " + fact.text() + " (" + how(fact) + "; "
                    + fact.sources().stream().map(ConceptExplanation::link).collect(Collectors.joining(", ")) + ")\n");
        }
        text.append("\n## In the exams\n\n" + exams.notice() + ".\n\n");
        List<String> objectives = concept.objectives();
        for (String objective : objectives) {
            Optional<String> words = exams.objective(objective);
            words.ifPresent(it -> text.append("- " + exams.tag(objective) + ": " + it + "\n"));
        }
        if (!concept.related().isEmpty()) {
            text.append("\nSee also: "
                    + concept.related().stream()
                            .map(it -> "`slipway explain " + it + "`")
                            .collect(Collectors.joining(", "))
                    + "\n");
        }
        return text.toString();
    }

    private static String how(Fact fact) {
        switch (fact.certainty()) {
            case MEASURED:
                return "measured";
            case DERIVED:
                return "follows from its sources together";
            default:
                return "stated";
        }
    }

    private static String link(Source source) {
        return "[" + source.title() + "](" + source.url() + "), " + dated(source);
    }

    private static String dated(Source source) {
        return source.dateOf().equals("page") ? source.date() : source.dateOf() + " " + source.date();
    }

    private ConceptExplanation() {}
}
