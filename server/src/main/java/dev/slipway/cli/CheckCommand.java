package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.cli.report.GithubReport;
import dev.slipway.cli.report.JsonReport;
import dev.slipway.cli.report.Lines;
import dev.slipway.cli.report.Report;
import dev.slipway.cli.report.SarifReport;
import dev.slipway.cli.report.TextReport;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.lint.InputRules;
import dev.slipway.lint.Linter;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.rules.Rules;
import dev.slipway.workspace.ConfigFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code slipway check}. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "check Dockerfiles, and mend what can be mended";
    }

    @Override
    public String operands() {
        return "[PATH...|-]";
    }

    @Override
    public String notes() {
        return """
            PATH is a file or a directory (default: the working directory); - is standard input. In
            directories the files called Dockerfile, Dockerfile.*, Dockerfile-*, *.dockerfile,
            Containerfile, Containerfile.* and *.containerfile are checked, in any casing, unless
            .gitignore passes over them.

            Exit: 0 nothing at or above --fail-on; 1 findings, or --diff would change something;
            2 wrong usage, bad configuration, or a file that cannot be read; 3 no Dockerfile found.\
            """;
    }

    @Override
    public List<Option> options() {
        return CheckRequest.OPTIONS;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        long started = System.nanoTime();
        Linter linter = new Linter(Rules.ALL, message -> console.complain("warning: " + message));
        CheckRequest request = CheckRequest.of(arguments, console, linter.names());
        ConfigFiles files = new ConfigFiles(linter.names()::complaint);
        Optional<ConfigFile> only = only(request, files, console);
        Optional<ConfigFiles> configs = request.noConfig() || only.isPresent() ? Optional.empty() : Optional.of(files);
        CheckInputs.Result found = CheckInputs.find(request, console, configs, only);
        Checker checker = new Checker(request, console, linter, configs, only);
        ReportWriter writer = new ReportWriter(report(request, console), sink(request, found, console));
        boolean failed = found.failed();
        boolean wouldChange = false;
        Map<Path, ConfigFile> used = new TreeMap<>();
        only.ifPresent(it -> used.put(CheckInputs.path(it.file()), it));
        try (InOrder<CheckInput, ReportWriter.Rendered> results =
                new InOrder<>(found.inputs(), input -> writer.render(checker.check(input)))) {
            while (results.hasNext()) {
                ReportWriter.Rendered rendered = results.next();
                CheckedFile file = rendered.file();
                failed |= file.error().isPresent();
                file.error().ifPresent(console::complain);
                file.config().ifPresent(it -> used.put(CheckInputs.path(it.file()), it));
                wouldChange |= !file.diff().isEmpty();
                console.print(file.diff());
                if (request.mode() == CheckRequest.Mode.FIX && file.input().isStdin()) {
                    file.text().ifPresent(console::print);
                }
                writer.write(rendered);
            }
        }
        for (ConfigFile config : used.values()) {
            failed |= config.problems().stream().anyMatch(it -> it.kind() == ConfigProblem.Kind.INVALID);
            if (!config.problems().isEmpty()) {
                writer.write(new FileReport(
                        console.show(CheckInputs.path(config.file())),
                        new Lines(config.text()),
                        InputRules.of(config),
                        0));
            }
        }
        failed |= !writer.finish();
        if (request.stats()) {
            console.printError(writer.stats(System.nanoTime() - started));
        }
        if (failed) {
            return ExitCode.ERROR;
        }
        if (found.inputs().isEmpty()) {
            console.complain("no Dockerfile found in " + String.join(", ", request.operands())
                    + "; name a file to check it whatever it is called");
            return ExitCode.NOTHING_TO_DO;
        }
        boolean fails = request.mode() == CheckRequest.Mode.DIFF
                ? wouldChange && request.failOn().isPresent()
                : request.failOn().filter(writer.summary()::has).isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static Optional<ConfigFile> only(CheckRequest request, ConfigFiles files, Console console)
            throws UsageException {
        if (request.config().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.read(request.config().get()));
        } catch (IOException e) {
            throw new UsageException("--config " + console.show(request.config().get()) + ": "
                    + SubjectReader.unreadable(request.config().get()));
        }
    }

    /** Where the report goes. With --diff and --fix on standard input, standard output is for text. */
    private static ReportWriter.Sink sink(CheckRequest request, CheckInputs.Result found, Console console)
            throws UsageException {
        if (request.output().isPresent()) {
            Path path = console.resolve(request.output().get());
            StringBuilder text = new StringBuilder();
            return new ReportWriter.Sink(text::append, () -> {
                try {
                    AtomicFile.write(path, text.toString());
                    return true;
                } catch (IOException e) {
                    console.complain("--output " + console.show(path)
                            + ": the file cannot be written; check that its directory is there");
                    return false;
                }
            });
        }
        if (request.mode() == CheckRequest.Mode.DIFF) {
            return new ReportWriter.Sink(text -> {}, () -> true);
        }
        boolean textOut = request.mode() == CheckRequest.Mode.FIX
                && found.inputs().stream().anyMatch(CheckInput::isStdin);
        return new ReportWriter.Sink(textOut ? console::printError : console::print, () -> true);
    }

    private static Report report(CheckRequest request, Console console) {
        return switch (request.format()) {
            case "json" -> new JsonReport();
            case "sarif" -> new SarifReport(docs(), Version.text());
            case "github" -> new GithubReport();
            default -> new TextReport(hasColor(request, console));
        };
    }

    /** All that may be reported. */
    static List<RuleDoc> docs() {
        List<RuleDoc> docs = new ArrayList<>(Rules.docs());
        docs.addAll(InputRules.DOCS);
        return docs;
    }

    /** NO_COLOR, set to anything, means no colour unless it was asked for (no-color.org). */
    private static boolean hasColor(CheckRequest request, Console console) {
        boolean wanted = console.terminal()
                && request.output().isEmpty()
                && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return request.color().equals("always") || request.color().equals("auto") && wanted;
    }
}
