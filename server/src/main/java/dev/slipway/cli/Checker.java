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
import dev.slipway.workspace.CachedContext;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks one file, and mends it where that was asked for. Writes nothing but the file itself. */
final class Checker {
    private final CheckRequest request;
    private final Console console;
    private final Linter linter;
    private final Optional<ConfigFiles> configs;
    private final Optional<ConfigFile> onlyConfig;
    private final KnownFindings known;
    private final SubjectReader reader;
    private final ShellChecker shell;
    private final RegistryAsker registries;

    /** Files of one folder share what was read of it; a run reads nothing twice. */
    private final Map<Path, BuildContext> contexts = new ConcurrentHashMap<>();

    /**
     * @param known what to leave out
     * @param configs where to look for configuration; empty when it is not wanted
     * @param onlyConfig the configuration that holds for all files
     */
    Checker(
            CheckRequest request,
            Console console,
            Linter linter,
            KnownFindings known,
            Optional<ConfigFiles> configs,
            Optional<ConfigFile> onlyConfig) {
        this.request = request;
        this.console = console;
        this.linter = linter;
        this.known = known;
        this.configs = configs;
        this.onlyConfig = onlyConfig;
        this.shell = new ShellChecker(linter, console);
        this.registries = new RegistryAsker(console);
        this.reader = new SubjectReader(linter.names(), request.layer());
    }

    CheckedFile check(CheckInput input) {
        try {
            return check(input, input.isStdin() ? SourceText.read(console.in()) : SourceText.read(input.path()));
        } catch (IOException e) {
            return CheckedFile.failed(input, input.shown() + ": " + SubjectReader.unreadable(input.path()));
        } catch (UsageException e) {
            return CheckedFile.failed(input, e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return CheckedFile.failed(
                    input, input.shown() + ": checking failed, which is a bug of ours; please report it: " + e);
        }
    }

    private CheckedFile check(CheckInput input, SourceText source) throws UsageException {
        Path directory = input.path().toAbsolutePath().getParent();
        Optional<ConfigFile> config = onlyConfig.or(() -> configs.flatMap(it -> it.of(directory)));
        if (source.kind() != SourceText.Kind.TEXT) {
            Finding unread = unread(input, source.kind());
            FileReport report = new FileReport(
                    input.shown(),
                    new Lines(""),
                    List.of(unread),
                    List.of(unread.rule().id() + ":1"),
                    0,
                    0);
            return new CheckedFile(
                    input, Optional.of(report), Optional.empty(), "", Optional.empty(), List.of(), config);
        }
        BuildContext context = request.context()
                .map(this::context)
                .orElseGet(() -> input.isPlaced() ? context(directory) : BuildContext.UNKNOWN);
        Subject subject = registries.asked(shell.checked(reader.subject(input.id(), source.text(), config, context)));
        KnownFindings.Filter filter = known.of(input.path(), linter::findings, subject);
        if (request.mode() == CheckRequest.Mode.REPORT || !source.isWritable()) {
            KnownFindings.Fresh fresh = filter.apply(subject, linter.findings(subject));
            FileReport report = fresh.report(input.shown(), source.text(), 0);
            report = source.invalidAt().isPresent()
                    ? withFinding(report, invalidUtf8(input, source.invalidAt().getAsInt(), source.text()))
                    : report;
            return new CheckedFile(
                    input, Optional.of(report), Optional.empty(), "", Optional.empty(), stages(subject), config);
        }
        Fixer.Result result = Fixer.fix(
                subject,
                it -> filter.apply(it, linter.findings(it)).findings(),
                request.unsafe() ? Fixer.any() : Fixer.safe());
        Subject fixed = registries.asked(shell.checked(result.subject()));
        String after = fixed.tree().text();
        String diff =
                request.mode() == CheckRequest.Mode.DIFF ? UnifiedDiff.of(input.shown(), source.text(), after) : "";
        Optional<String> failure = request.mode() == CheckRequest.Mode.FIX && !input.isStdin()
                ? write(input, source.text(), after)
                : Optional.empty();
        if (failure.isPresent()) {
            FileReport asItIs = filter.apply(subject, linter.findings(subject)).report(input.shown(), source.text(), 0);
            return new CheckedFile(input, Optional.of(asItIs), failure, "", Optional.empty(), stages(subject), config);
        }
        FileReport report = filter.apply(fixed, linter.findings(fixed)).report(input.shown(), after, result.fixes());
        return new CheckedFile(
                input, Optional.of(report), Optional.empty(), diff, Optional.of(after), stages(fixed), config);
    }

    private static List<String> stages(Subject subject) {
        return subject.graph().stages().stream()
                .flatMap(it -> it.lowerName().stream())
                .toList();
    }

    private BuildContext context(Path folder) {
        return contexts.computeIfAbsent(folder, it -> new CachedContext(DiskContext.of(it)));
    }

    /** The report with a finding that is about the file and not its instructions, at its place. */
    private static FileReport withFinding(FileReport report, Finding finding) {
        int at = 0;
        int offset = finding.location().span().start();
        while (at < report.findings().size()
                && report.findings().get(at).location().span().start() <= offset) {
            at++;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        List<String> fingerprints = new ArrayList<>(report.fingerprints());
        findings.add(at, finding);
        fingerprints.add(at, finding.rule().id() + ":1");
        return new FileReport(report.path(), report.lines(), findings, fingerprints, report.fixed(), report.known());
    }

    /**
     * Puts {@code after} in the place of {@code before}.
     *
     * @return what to say when that was not possible; then the file is as it was
     */
    static Optional<String> write(CheckInput input, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        try {
            SourceText now = SourceText.read(input.path());
            if (!now.text().equals(before)) {
                return Optional.of(input.shown()
                        + ": the file changed while it was being fixed, so it was left alone; run it again");
            }
            AtomicFile.write(input.path(), after);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(input.shown() + ": the file cannot be written; check its permissions");
        }
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
