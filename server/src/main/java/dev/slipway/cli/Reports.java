package dev.slipway.cli;

import dev.slipway.cli.report.AzureReport;
import dev.slipway.cli.report.CheckstyleReport;
import dev.slipway.cli.report.CodeClimateReport;
import dev.slipway.cli.report.GithubReport;
import dev.slipway.cli.report.JsonReport;
import dev.slipway.cli.report.Report;
import dev.slipway.cli.report.SarifReport;
import dev.slipway.cli.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The report that a check asks for, and where it goes. */
final class Reports {
    /** Where the report goes. With --diff and --fix on standard input, standard output is for text. */
    static ReportWriter.Sink sink(CheckRequest request, List<CheckInput> inputs, Console console)
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
                            + ": the file cannot be written; check its directory and permissions");
                    return false;
                }
            });
        }
        if (request.mode() == CheckRequest.Mode.DIFF || request.known().write().isPresent()) {
            return new ReportWriter.Sink(text -> {}, () -> true);
        }
        boolean textOut =
                request.mode() == CheckRequest.Mode.FIX && inputs.stream().anyMatch(CheckInput::isStdin);
        return new ReportWriter.Sink(textOut ? console::printError : console::print, () -> true);
    }

    static Report of(CheckRequest request, Console console) {
        return switch (request.format()) {
            case "json" -> new JsonReport();
            case "checkstyle" -> new CheckstyleReport();
            case "codeclimate" -> new CodeClimateReport();
            case "azure" -> new AzureReport();
            case "sarif" -> new SarifReport(CheckCommand.docs(), Version.text());
            case "github" -> new GithubReport();
            default -> new TextReport(hasColor(request, console));
        };
    }

    /** NO_COLOR, set to anything, means no colour unless it was asked for (no-color.org). */
    private static boolean hasColor(CheckRequest request, Console console) {
        boolean wanted = console.terminal()
                && request.output().isEmpty()
                && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return request.color().equals("always") || request.color().equals("auto") && wanted;
    }

    private Reports() {}
}
