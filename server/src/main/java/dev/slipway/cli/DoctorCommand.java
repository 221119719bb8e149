package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import dev.slipway.config.ConfigFile;
import dev.slipway.lint.RuleNames;
import dev.slipway.shellcheck.ShellCheck;
import dev.slipway.workspace.ConfigFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code slipway doctor}: what Slipway finds around itself. It starts nothing and asks no network. */
final class DoctorCommand implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "say what Slipway finds here: Java, configuration, other programs";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String notes() {
        return "Programs are looked for and not started. Exit: 0, or 2 where the configuration cannot be used as it is.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.TEXT_OR_JSON);
    }

    /**
     * Something that was looked at.
     *
     * @param isGood false where somebody has to do something
     */
    private record Check(String name, boolean isGood, String what) {}

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        arguments.refuseOperands("doctor", "config", "tells of the settings there");
        List<Check> checks = checks(console);
        Listing.print(console, arguments, checks, DoctorCommand::text, DoctorCommand::json);
        return checks.stream().allMatch(Check::isGood) ? ExitCode.OK : ExitCode.ERROR;
    }

    private static List<Check> checks(Console console) {
        String path = console.environment().getOrDefault("PATH", "");
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("slipway", true, Version.text()));
        checks.add(new Check(
                "java",
                true,
                System.getProperty("java.version") + ", " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("java.home")));
        checks.add(new Check(
                "system",
                true,
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors"));
        checks.add(configuration(console));
        checks.add(new Check(
                "shellcheck",
                true,
                ShellCheck.on(path)
                        .map(it -> it.program().toString())
                        .orElse("not on the PATH; `check --shellcheck` needs it")));
        checks.add(new Check(
                "git",
                true,
                on(path, "git").orElse("not on the PATH; `check --changed-since` and `diff --git` need it")));
        checks.add(new Check("docker", true, on(path, "docker").orElse("not on the PATH; nothing here needs it")));
        return checks;
    }

    private static Check configuration(Console console) {
        RuleNames names = new RuleNames(CheckCommand.docs());
        Optional<ConfigFile> config = new ConfigFiles(names::complaint).of(console.directory());
        if (config.isEmpty()) {
            return new Check("configuration", true, "none; the defaults hold");
        }
        String shown = console.show(CheckInputs.path(config.get().file()));
        int problems = config.get().problems().size();
        return new Check(
                "configuration",
                problems == 0,
                problems == 0 ? shown : shown + " has problems; `slipway config` tells which");
    }

    private static Optional<String> on(String path, String program) {
        for (String directory : path.split(File.pathSeparator)) {
            for (String name : List.of(program, program + ".exe")) {
                if (!directory.isBlank()
                        && Files.isExecutable(Path.of(directory).resolve(name))) {
                    return Optional.of(Path.of(directory).resolve(name).toString());
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Check check) {
        return String.format("%-3s %-14s %s%n", check.isGood() ? "ok" : "!!", check.name(), check.what());
    }

    private static String json(Check check) {
        return "{" + Json.member("name", check.name()) + ",\"ok\":" + check.isGood() + ","
                + Json.member("what", check.what()) + "}";
    }
}
