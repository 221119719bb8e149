package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.cli.report.Report;
import dev.slipway.cli.report.Summary;
import dev.slipway.lint.Finding;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Puts the parts of a report one behind the other, and sums up. */
final class ReportWriter {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Report report;
    private final Sink sink;
    private final Map<String, Integer> byRule = new TreeMap<>();
    private Summary summary = Summary.NONE;
    private boolean started;
    private boolean separate;

    /**
     * Takes text.
     *
     * @param end called once at the end; says whether all was written
     */
    record Sink(Consumer<String> write, BooleanSupplier end) {}

    ReportWriter(Report report, Sink sink) {
        this.report = report;
        this.sink = sink;
    }

    Summary summary() {
        return summary;
    }

    /** A file with its part of the report; empty when it has none. */
    record Rendered(CheckedFile file, String text) {}

    /** Renders a file's part ahead of its turn, in the caller's thread. */
    Rendered render(CheckedFile file) {
        return new Rendered(file, file.report().map(report::file).orElse(""));
    }

    void write(Rendered rendered) {
        rendered.file().report().ifPresent(it -> write(it, rendered.text()));
    }

    void write(FileReport file) {
        write(file, report.file(file));
    }

    private void write(FileReport file, String text) {
        start();
        summary = summary.and(file);
        for (Finding finding : file.findings()) {
            byRule.merge(finding.rule().id(), 1, Integer::sum);
        }
        if (!text.isEmpty()) {
            sink.write().accept(separate ? report.separator() + text : text);
            separate = true;
        }
    }

    /** Ends the report; false when it could not be written. */
    boolean finish() {
        start();
        sink.write().accept(report.end(summary));
        return sink.end().getAsBoolean();
    }

    String stats(long nanos) {
        StringBuilder text = new StringBuilder()
                .append(summary.files())
                .append(summary.files() == 1 ? " file in " : " files in ")
                .append(nanos / NANOS_PER_MILLI)
                .append(" ms\n");
        byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> text.append(String.format("%7d  %s%n", it.getValue(), it.getKey())));
        return text.toString();
    }

    private void start() {
        if (!started) {
            sink.write().accept(report.start());
            started = true;
        }
    }
}
