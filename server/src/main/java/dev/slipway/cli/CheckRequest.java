package dev.slipway.cli;

import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleNames;
import dev.slipway.lint.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code check} is asked to do.
 *
 * @param failOn the least severity that fails; empty for never
 * @param layer what the command line says of settings
 * @param context the build context; the Dockerfile's directory when empty
 * @param config the configuration file; the nearest one when empty
 * @param known which findings are not new
 */
record CheckRequest(
        List<String> operands,
        String format,
        Optional<String> output,
        Optional<Severity> failOn,
        SettingsLayer layer,
        Optional<Path> context,
        Optional<Path> config,
        boolean noConfig,
        Optional<String> stdinName,
        String color,
        Mode mode,
        boolean unsafe,
        boolean stats,
        Known known) {
    static final List<String> FORMATS =
            List.of("text", "json", "sarif", "checkstyle", "codeclimate", "github", "azure");

    private static final List<String> PROFILES =
            Arrays.stream(Profile.values()).map(Profile::id).toList();
    private static final String NEVER = "never";

    /** Set, to whatever, where Azure Pipelines runs us (learn.microsoft.com, predefined variables). */
    private static final String AZURE_PIPELINES = "TF_BUILD";

    /**
     * What to do about findings that are not new.
     *
     * @param baseline a file with findings to leave out
     * @param write where to write all findings as a baseline
     * @param since a revision whose findings are left out
     */
    record Known(Optional<Path> baseline, Optional<Path> write, Optional<String> since) {}

    /** What happens to fixes. */
    enum Mode {
        REPORT,
        FIX,
        DIFF
    }

    /** The options of {@code check} as {@link Option}s, in the order of help. */
    static final List<Option> OPTIONS = List.of(
            new Option("format", "FORMAT", String.join(", ", FORMATS)),
            new Option("output", "FILE", "write the report there"),
            new Option("profile", "PROFILE", "rules to start from: " + String.join(", ", PROFILES)),
            new Option("rule", "RULE", "switch a rule on, by its name or another tool's; repeatable"),
            new Option("skip", "RULE", "switch a rule off; repeatable"),
            new Option("shellcheck", "", "have `shellcheck` look at what RUN hands to its shell"),
            new Option("exclude", "GLOB", "pass over files in directories, as in .gitignore; repeatable"),
            new Option("fix", "", "apply fixes that do not change what is built"),
            new Option("unsafe", "", "with --fix or --diff: all fixes, also those to be looked at"),
            new Option("diff", "", "print what --fix would change and change nothing, also beside --fix"),
            new Option(
                    "fail-on",
                    "SEVERITY",
                    "least severity that exits 1: error, warning, info, never (default warning)"),
            new Option("target", "STAGE", "the stage that is built"),
            new Option("build-arg", "NAME=VALUE", "a build argument; NAME alone takes the environment's; repeatable"),
            new Option("build-context", "NAME=PATH", "a named build context; repeatable"),
            new Option("platform", "PLATFORM", "the platform that is built for (default linux/amd64)"),
            ContextOption.OPTION,
            new Option("write-baseline", "FILE", "write all findings there, to be left out from now on"),
            new Option("baseline", "FILE", "leave out the findings that stand there"),
            new Option("changed-since", "REV", "only what is new since a git revision, or since the branch left it"),
            new Option("stdin-filename", "NAME", "what standard input is called, and where its configuration is"),
            new Option("config", "FILE", "this configuration and no other"),
            new Option("no-config", "", "no configuration file"),
            new Option("color", "WHEN", "auto, always or never (default auto)"),
            new Option("stats", "", "say on standard error how long it took and what was found"));

    static CheckRequest of(Arguments arguments, Console console, RuleNames names) throws UsageException {
        boolean fix = arguments.has("fix");
        boolean diff = arguments.has("diff");
        if (arguments.has("unsafe") && !fix && !diff) {
            throw new UsageException("--unsafe goes with --fix or --diff; add one of them");
        }
        if (arguments.has("config") && arguments.has("no-config")) {
            throw new UsageException("--config and --no-config exclude each other; choose one");
        }
        Known known = new Known(
                path(arguments, "baseline", console),
                path(arguments, "write-baseline", console),
                arguments.value("changed-since"));
        if (known.write().isPresent()
                && (known.baseline().isPresent() || known.since().isPresent() || fix || diff)) {
            throw new UsageException("--write-baseline writes all findings there are; leave out --baseline,"
                    + " --changed-since, --fix and --diff");
        }
        String usual = console.environment().getOrDefault(AZURE_PIPELINES, "").isEmpty() ? "text" : "azure";
        String failOn = arguments.choice("fail-on", List.of("error", "warning", "info", NEVER), "warning");
        return new CheckRequest(
                arguments.operands().isEmpty() ? List.of(".") : arguments.operands(),
                arguments.choice("format", FORMATS, usual),
                arguments.value("output"),
                failOn.equals(NEVER)
                        ? Optional.empty()
                        : Optional.of(Severity.valueOf(failOn.toUpperCase(Locale.ROOT))),
                layer(arguments, console, names),
                ContextOption.of(arguments, console),
                path(arguments, "config", console),
                arguments.has("no-config"),
                arguments.value("stdin-filename"),
                arguments.choice("color", List.of("auto", "always", NEVER), "auto"),
                diff ? Mode.DIFF : fix ? Mode.FIX : Mode.REPORT,
                arguments.has("unsafe"),
                arguments.has("stats"),
                known);
    }

    /** What options say of settings. A rule to switch on must exist; to skip one that does not is noted and does no harm. */
    private static SettingsLayer layer(Arguments arguments, Console console, RuleNames names) throws UsageException {
        for (String rule : arguments.words("rule")) {
            Optional<String> complaint = names.complaint(rule);
            if (complaint.isPresent()) {
                throw new UsageException("--rule " + rule + ": " + complaint.get());
            }
        }
        for (String rule : arguments.words("skip")) {
            names.complaint(rule).ifPresent(it -> console.complain("warning: --skip " + rule + ": " + it));
        }
        Optional<String> profile = arguments.value("profile");
        if (profile.isPresent()) {
            arguments.choice("profile", PROFILES, "");
        }
        return new SettingsLayer(
                profile,
                enabled(arguments),
                arguments.words("skip"),
                Map.of(),
                arguments.value("target"),
                buildArguments(arguments.values("build-arg"), console.environment()),
                contexts(arguments.values("build-context")),
                arguments.value("platform"),
                Optional.empty(),
                arguments.values("exclude"));
    }

    static List<String> enabled(Arguments arguments) {
        List<String> enabled = new ArrayList<>(arguments.words("rule"));
        if (arguments.has("shellcheck")) {
            enabled.add(SettingsLayer.SHELLCHECK);
        }
        return enabled;
    }

    static Map<String, String> buildArguments(List<String> values, Map<String, String> environment) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals >= 0) {
                arguments.put(value.substring(0, equals), value.substring(equals + 1));
            } else if (environment.containsKey(value)) {
                arguments.put(value, environment.get(value));
            }
        }
        return arguments;
    }

    static Map<String, String> contexts(List<String> values) throws UsageException {
        Map<String, String> contexts = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--build-context takes NAME=PATH, not `" + value + "`");
            }
            contexts.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return contexts;
    }

    private static Optional<Path> path(Arguments arguments, String option, Console console) throws UsageException {
        Optional<String> value = arguments.value(option);
        return value.isPresent() ? Optional.of(console.resolve(value.get())) : Optional.empty();
    }
}
