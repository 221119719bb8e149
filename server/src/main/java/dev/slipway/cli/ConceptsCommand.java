package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import java.util.List;

/** {@code slipway concepts}. */
final class ConceptsCommand implements Command {
    @Override
    public String name() {
        return "concepts";
    }

    @Override
    public String summary() {
        return "list what there is to know about container images on Azure";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.TEXT_OR_JSON);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        arguments.refuseOperands("concepts", "explain", "tells of one concept");
        Listing.print(console, arguments, Concepts.all(), ConceptsCommand::text, ConceptsCommand::json);
        return ExitCode.OK;
    }

    private static String text(Concept concept) {
        return String.format("%-4s %-22s %s%n", concept.id(), concept.slug(), concept.title());
    }

    private static String json(Concept concept) {
        return "{" + Json.member("id", concept.id()) + "," + Json.member("slug", concept.slug()) + ","
                + Json.member("title", concept.title()) + ",\"objectives\":" + Json.strings(concept.objectives())
                + "," + Json.member("short", concept.shortText()) + "}";
    }
}
