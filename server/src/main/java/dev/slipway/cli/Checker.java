package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.cli.report.Lines;
import dev.slipway.config.ConfigFile;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Fixer;
import dev.slipway.lint.InputRules;
import dev.slipway.lint.Linter;
import dev.slipway.subject.Subject;
import dev.slipway.text.Location;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks one file, and mends it where that was asked for. Writes nothing but the file itself. */
final class Checker {
    private final CheckRequest request;
    private final Console console;
    private final Linter linter;
    private final Optional<ConfigFiles> configs;
    private final Optional<ConfigFile> onlyConfig;
    private final SubjectReader reader;

    /**
     * @param configs where to look for configuration; empty when it is not wanted
     * @param onlyConfig the configuration that holds for all files
     */
    Checker(
            CheckRequest request,
            Console console,
            Linter linter,
            Optional<ConfigFiles> configs,
            Optional<ConfigFile> onlyConfig) {
        this.request = request;
        this.console = console;
        this.linter = linter;
        this.configs = configs;
        this.onlyConfig = onlyConfig;
        this.reader = new SubjectReader(linter.names(), request.layer());
    }

    CheckedFile check(CheckInput input) {
        try {
            return check(input, input.isStdin() ? SourceText.read(console.in()) : SourceText.read(input.path()));
        } catch (IOException e) {
            return CheckedFile.failed(input, input.shown() + ": " + SubjectReader.unreadable(input.path()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return CheckedFile.failed(
                    input, input.shown() + ": checking failed, which is a bug of ours; please report it: " + e);
        }
    }

    private CheckedFile check(CheckInput input, SourceText source) {
        Path directory = input.path().toAbsolutePath().getParent();
        Optional<ConfigFile> config = onlyConfig.or(() -> configs.flatMap(it -> it.of(directory)));
        if (source.kind() != SourceText.Kind.TEXT) {
            return report(input, "", List.of(unread(input, source.kind())), 0, "", Optional.empty(), config);
        }
        BuildContext context = request.context()
                .map(DiskContext::of)
                .orElseGet(() -> input.isPlaced() ? DiskContext.of(directory) : BuildContext.UNKNOWN);
        Subject subject = reader.subject(input.id(), source.text(), config, context);
        if (request.mode() == CheckRequest.Mode.REPORT || !source.isWritable()) {
            List<Finding> findings = new ArrayList<>(linter.findings(subject));
            source.invalidAt().ifPresent(at -> findings.add(invalidUtf8(input, at, source.text())));
            findings.sort(Comparator.comparingInt(it -> it.location().span().start()));
            return report(input, source.text(), findings, 0, "", Optional.empty(), config);
        }
        Fixer.Result result = Fixer.fix(subject, linter::findings, request.unsafe() ? Fixer.any() : Fixer.safe());
        String after = result.subject().tree().text();
        String diff =
                request.mode() == CheckRequest.Mode.DIFF ? UnifiedDiff.of(input.shown(), source.text(), after) : "";
        Optional<String> error = write(input, source.text(), after);
        CheckedFile checked = report(input, after, result.findings(), result.fixes(), diff, Optional.of(after), config);
        return error.isEmpty()
                ? checked
                : new CheckedFile(input, checked.report(), error, diff, checked.text(), config);
    }

    private Optional<String> write(CheckInput input, String before, String after) {
        if (request.mode() != CheckRequest.Mode.FIX || input.isStdin() || before.equals(after)) {
            return Optional.empty();
        }
        try {
            AtomicFile.write(input.path(), after);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(input.shown() + ": the file cannot be written; check its permissions");
        }
    }

    private static CheckedFile report(
            CheckInput input,
            String text,
            List<Finding> findings,
            int fixed,
            String diff,
            Optional<String> after,
            Optional<ConfigFile> config) {
        FileReport report = new FileReport(input.shown(), new Lines(text), findings, fixed);
        return new CheckedFile(input, Optional.of(report), Optional.empty(), diff, after, config);
    }

    private static Finding unread(CheckInput input, SourceText.Kind kind) {
        boolean large = kind == SourceText.Kind.TOO_LARGE;
        return InputRules.finding(
                large ? InputRules.FILE_TOO_LARGE : InputRules.NOT_TEXT,
                new Location(input.id(), TextSpan.at(0)),
                large
                        ? "the file has more than 5 MB, so it was not checked"
                        : kind == SourceText.Kind.UTF_16
                                ? "the file is in UTF-16; save it as UTF-8"
                                : "the file holds NUL bytes, so it is no Dockerfile");
    }

    private static Finding invalidUtf8(CheckInput input, int at, String text) {
        return InputRules.finding(
                InputRules.INVALID_UTF8,
                new Location(input.id(), InputRules.at(at, text)),
                "the file is not valid UTF-8 from here on; it is checked, and never written");
    }
}
