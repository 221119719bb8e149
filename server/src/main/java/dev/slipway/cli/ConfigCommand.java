package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.cli.report.Lines;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.config.FormatStyle;
import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.graph.BuildInputs;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.workspace.ConfigFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code slipway config}: which settings hold for a file or a directory, and where each comes from. */
final class ConfigCommand implements Command {
    private static final String DEFAULT = "default";

    @Override
    public String name() {
        return "config";
    }

    @Override
    public String summary() {
        return "show the settings that hold here, and where they come from";
    }

    @Override
    public String operands() {
        return "[FILE|DIRECTORY]";
    }

    @Override
    public String notes() {
        return "Exit: 0, or 2 where the configuration cannot be used as it is.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.TEXT_OR_JSON);
    }

    /** A setting's name, its value and where it comes from. */
    private record Row(String name, String value, String origin) {}

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        boolean json = arguments.isJson();
        Path path = console.resolve(arguments.operands().isEmpty() ? "." : arguments.operand("file or directory"));
        if (!Files.exists(path)) {
            throw new UsageException(console.show(path) + ": there is no such file or directory; check the path");
        }
        Linter linter = new Linter(Rules.ALL);
        Path directory = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        Optional<ConfigFile> config = new ConfigFiles(linter.names()::complaint).of(directory);
        String origin =
                config.map(it -> console.show(CheckInputs.path(it.file()))).orElse(DEFAULT);
        List<Row> rows = rows(config.map(ConfigFile::layer).orElse(SettingsLayer.EMPTY), linter, origin);
        console.print(json ? json(config, console, rows) : text(config, console, rows));
        config.ifPresent(it -> problems(it, console).forEach(console::complain));
        boolean isBroken = config.isPresent()
                && config.get().problems().stream().anyMatch(it -> it.kind() == ConfigProblem.Kind.INVALID);
        return isBroken ? ExitCode.ERROR : ExitCode.OK;
    }

    private static List<Row> rows(SettingsLayer layer, Linter linter, String origin) {
        Settings settings = layer.over(Settings.DEFAULT, linter.names()::ids);
        BuildInputs inputs = settings.buildInputs();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("profile", settings.profile(), layer.profile().isPresent() ? origin : DEFAULT));
        list(rows, "rules on", settings.enabledRules(), origin);
        list(rows, "rules off", settings.skippedRules(), origin);
        list(rows, "severities", pairs(settings.severities()), origin);
        inputs.target().ifPresent(it -> rows.add(new Row("target", it, origin)));
        inputs.platform().ifPresent(it -> rows.add(new Row("platform", it, origin)));
        list(rows, "build arguments", pairs(inputs.buildArgs()), origin);
        list(rows, "build contexts", pairs(inputs.namedContexts()), origin);
        list(rows, "exclude", layer.exclude(), origin);
        rows.add(
                new Row("hover.azure", settings.azureHover(), layer.azureHover().isPresent() ? origin : DEFAULT));
        FormatStyle format = settings.format();
        format.indent().ifPresent(it -> rows.add(new Row("format.indent", it, origin)));
        format.keywords().ifPresent(it -> rows.add(new Row("format.keywords", it, origin)));
        format.continuation().ifPresent(it -> rows.add(new Row("format.continuation", it, origin)));
        format.operators().ifPresent(it -> rows.add(new Row("format.operators", it, origin)));
        return rows;
    }

    private static void list(List<Row> rows, String name, List<String> values, String origin) {
        if (!values.isEmpty()) {
            rows.add(new Row(name, String.join(", ", values), origin));
        }
    }

    private static List<String> pairs(Map<String, String> map) {
        return map.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toList();
    }

    private static String text(Optional<ConfigFile> config, Console console, List<Row> rows) {
        String file =
                config.map(it -> console.show(CheckInputs.path(it.file()))).orElse("none; the defaults hold");
        return "configuration: " + file + "\n"
                + rows.stream()
                        .map(row -> String.format(
                                "%-16s %s%s%n",
                                row.name(),
                                row.value(),
                                row.origin().equals(DEFAULT) ? "" : "  (" + row.origin() + ")"))
                        .collect(Collectors.joining());
    }

    private static String json(Optional<ConfigFile> config, Console console, List<Row> rows) {
        String file = config.map(it -> Json.string(console.show(CheckInputs.path(it.file()))))
                .orElse("null");
        return "{\"file\":" + file + ",\"settings\":[\n"
                + rows.stream()
                        .map(row -> "{" + Json.member("name", row.name()) + "," + Json.member("value", row.value())
                                + "," + Json.member("origin", row.origin()) + "}")
                        .collect(Collectors.joining(",\n"))
                + "\n]}\n";
    }

    static List<String> problems(ConfigFile config, Console console) {
        Lines lines = new Lines(config.text());
        return config.problems().stream()
                .map(it -> console.show(CheckInputs.path(config.file())) + ":"
                        + lines.line(it.span().start()) + ":"
                        + lines.column(it.span().start()) + ": " + it.message())
                .toList();
    }
}
