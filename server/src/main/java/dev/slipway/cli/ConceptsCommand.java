package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import java.util.List;
import java.util.stream.Collectors;

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
        return List.of(new Option("format", "FORMAT", "text, json (default text)"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("concepts takes no operands; `slipway explain "
                    + arguments.operands().get(0) + "` tells of one concept");
        }
        List<Concept> all = Concepts.all();
        boolean json =
                arguments.choice("format", List.of("text", "json"), "text").equals("json");
        console.print(
                json
                        ? all.stream().map(ConceptsCommand::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"))
                        : all.stream()
                                .map(it -> String.format("%-4s %-22s %s%n", it.id(), it.slug(), it.title()))
                                .collect(Collectors.joining()));
        return ExitCode.OK;
    }

    private static String json(Concept concept) {
        return "{" + Json.member("id", concept.id()) + "," + Json.member("slug", concept.slug()) + ","
                + Json.member("title", concept.title()) + ",\"objectives\":" + Json.strings(concept.objectives())
                + "," + Json.member("short", concept.shortText()) + "}";
    }
}
