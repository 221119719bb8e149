package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.cli.report.Lines;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.lint.InputRules;
import dev.slipway.lint.Linter;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.SuppressionRules;
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

            FORMAT is text unless it is given, and azure where TF_BUILD is set. A baseline file keeps
            what is known by rule, stage and instruction, so that moved lines do not matter.

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
        Optional<ChangedSince> since = request.known().since().isPresent()
                ? Optional.of(new ChangedSince(request.known().since().get()))
                : Optional.empty();
        List<CheckInput> inputs = changed(found.inputs(), since);
        Checker checker = new Checker(request, console, linter, known(request, console, since), configs, only);
        Optional<BaselineWriter> baseline = request.known().write().map(BaselineWriter::new);
        ReportWriter writer =
                new ReportWriter(Reports.of(request, console), Reports.sink(request, found.inputs(), console));
        Progress progress = new Progress(console, inputs.size(), console.terminal());
        boolean failed = found.failed();
        boolean wouldChange = false;
        Map<Path, ConfigFile> used = new TreeMap<>();
        only.ifPresent(it -> used.put(CheckInputs.path(it.file()), it));
        try (InOrder<CheckInput, ReportWriter.Rendered> results =
                new InOrder<>(inputs, input -> writer.render(checker.check(input)))) {
            while (results.hasNext()) {
                ReportWriter.Rendered rendered = results.next();
                CheckedFile file = rendered.file();
                if (prints(request, rendered)) {
                    progress.clear();
                }
                failed |= file.error().isPresent();
                file.error().ifPresent(console::complain);
                file.config().ifPresent(it -> used.put(CheckInputs.path(it.file()), it));
                wouldChange |= !file.diff().isEmpty();
                console.print(file.diff());
                if (request.mode() == CheckRequest.Mode.FIX && file.input().isStdin()) {
                    file.text().ifPresent(console::print);
                }
                baseline.ifPresent(it -> it.add(file));
                writer.write(rendered);
                progress.step();
            }
        }
        progress.clear();
        for (ConfigFile config : used.values()) {
            failed |= config.problems().stream().anyMatch(it -> it.kind() == ConfigProblem.Kind.INVALID);
            if (!config.problems().isEmpty()) {
                writer.write(new FileReport(
                        console.show(CheckInputs.path(config.file())),
                        new Lines(config.text()),
                        InputRules.of(config),
                        List.of(),
                        0,
                        0));
            }
        }
        failed |= !writer.finish();
        failed |= baseline.isPresent() && !baseline.get().write(console);
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
        if (inputs.isEmpty()) {
            console.complain(
                    "no Dockerfile changed since " + request.known().since().orElseThrow());
        }
        if (baseline.isPresent()) {
            return ExitCode.OK;
        }
        boolean fails = request.mode() == CheckRequest.Mode.DIFF
                ? wouldChange && request.failOn().isPresent()
                : request.failOn().filter(writer.summary()::has).isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Whether something is about to be printed while the progress bar may stand there. */
    private static boolean prints(CheckRequest request, ReportWriter.Rendered rendered) {
        CheckedFile file = rendered.file();
        return file.error().isPresent()
                || !file.diff().isEmpty()
                || !rendered.text().isEmpty();
    }

    private static List<CheckInput> changed(List<CheckInput> inputs, Optional<ChangedSince> since)
            throws UsageException {
        if (since.isEmpty()) {
            return inputs;
        }
        List<CheckInput> changed = new ArrayList<>();
        for (CheckInput input : inputs) {
            // Standard input holds what is not on disk yet.
            if (since.get().isChanged(input.path()) || input.isStdin()) {
                changed.add(input);
            }
        }
        return changed;
    }

    private static KnownFindings known(CheckRequest request, Console console, Optional<ChangedSince> since)
            throws UsageException {
        Optional<Path> file = request.known().baseline();
        return new KnownFindings(
                file.isPresent() ? Optional.of(Baseline.read(file.get(), console.show(file.get()))) : Optional.empty(),
                since);
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

    /** All that may be reported. */
    static List<RuleDoc> docs() {
        List<RuleDoc> docs = new ArrayList<>(Rules.docs());
        docs.addAll(SuppressionRules.DOCS);
        docs.addAll(InputRules.DOCS);
        return docs;
    }
}
