package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code slipway rules}. */
final class RulesCommand implements Command {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String summary() {
        return "list all rules";
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
            throw new UsageException("rules takes no operands; `slipway explain "
                    + arguments.operands().get(0) + "` tells of one rule");
        }
        List<RuleDoc> docs = CheckCommand.docs();
        boolean json =
                arguments.choice("format", List.of("text", "json"), "text").equals("json");
        console.print(
                json
                        ? docs.stream().map(RulesCommand::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"))
                        : docs.stream().map(RulesCommand::text).collect(Collectors.joining()));
        return ExitCode.OK;
    }

    private static String text(RuleDoc doc) {
        String aliases = doc.aliases().isEmpty() ? "" : " (" + String.join(", ", doc.aliases()) + ")";
        return String.format("%-31s %-8s %s%s%n", doc.id(), doc.severity().id(), doc.summary(), aliases);
    }

    private static String json(RuleDoc doc) {
        List<String> profiles = Arrays.stream(Profile.values())
                .filter(doc.profiles()::contains)
                .map(Profile::id)
                .toList();
        return "{" + Json.member("id", doc.id()) + ",\"aliases\":" + Json.strings(doc.aliases()) + ","
                + Json.member("severity", doc.severity().id()) + ",\"profiles\":" + Json.strings(profiles) + ","
                + Json.member("since", doc.since()) + "," + Json.member("summary", doc.summary()) + "}";
    }
}
