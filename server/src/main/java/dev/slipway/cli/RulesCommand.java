package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        return List.of(Option.TEXT_OR_JSON);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        arguments.refuseOperands("rules", "explain", "tells of one rule");
        Listing.print(console, arguments, CheckCommand.docs(), RulesCommand::text, RulesCommand::json);
        return ExitCode.OK;
    }

    private static String text(RuleDoc doc) {
        String aliases = doc.aliases().isEmpty() ? "" : " (" + String.join(", ", doc.aliases()) + ")";
        return String.format("%-31s %-8s %s%s%n", doc.id(), doc.severity().id(), doc.summary(), aliases);
    }

    private static String json(RuleDoc doc) {
        List<String> profiles = doc.isAlwaysOn()
                ? List.of("always")
                : Arrays.stream(Profile.values())
                        .filter(doc.profiles()::contains)
                        .map(Profile::id)
                        .toList();
        return "{" + Json.member("id", doc.id()) + ",\"aliases\":" + Json.strings(doc.aliases()) + ","
                + Json.member("severity", doc.severity().id()) + ",\"profiles\":" + Json.strings(profiles)
                + ",\"fixes\":"
                + Json.strings(doc.fixes().stream()
                        .sorted()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList())
                + ","
                + Json.member("since", doc.since()) + "," + Json.member("summary", doc.summary()) + "}";
    }
}
