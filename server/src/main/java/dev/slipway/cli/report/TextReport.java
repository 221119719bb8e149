package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import dev.slipway.text.TextSpan;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For people: {@code path:line:column: severity: message [Rule, ALIAS]}, then the line and carets under what is meant,
 * on a terminal and in a pipe alike.
 */
public final class TextReport implements Report {
    /** Longer lines are cut around the finding. */
    private static final int MAX_WIDTH = 140;

    private static final int LEAD = 40;

    private final boolean color;

    public TextReport(boolean color) {
        this.color = color;
    }

    @Override
    public String file(FileReport report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(it -> finding(report, it, text));
        return text.toString();
    }

    @Override
    public String end(Summary summary) {
        if (summary.files() == 0) {
            return "";
        }
        String files = count(summary.files(), "file");
        String fixed = (summary.fixed() == 0 ? "" : ", " + summary.fixed() + " fixed")
                + (summary.known() == 0 ? "" : ", " + summary.known() + " known before");
        if (summary.errors() + summary.warnings() + summary.infos() == 0) {
            return files + ": nothing " + (summary.known() == 0 ? "" : "new ") + "found" + fixed + "\n";
        }
        String fixable = summary.fixable() == 0 ? "" : " (" + summary.fixable() + " with a fix)";
        return files + ": " + count(summary.errors(), "error") + ", " + count(summary.warnings(), "warning") + ", "
                + count(summary.infos(), "info") + fixable + fixed + "\n";
    }

    private void finding(FileReport report, Finding finding, StringBuilder text) {
        Lines lines = report.lines();
        TextSpan span = lines.onFirstLine(finding.location().span());
        int line = lines.line(span.start());
        int column = lines.column(span.start());
        String names = Stream.concat(Stream.of(finding.rule().id()), finding.rule().aliases().stream())
                .collect(Collectors.joining(", "));
        text.append(Terminal.visible(report.path()))
                .append(':')
                .append(line)
                .append(':')
                .append(column)
                .append(": ")
                .append(paint(finding.severity(), finding.severity().id()))
                .append(": ")
                .append(Terminal.visible(finding.message()))
                .append(" [")
                .append(names)
                .append("]\n");
        if (lines.text(line).isEmpty()) {
            return;
        }
        source(lines.text(line), line, column - 1, column - 1 + span.length(), finding.severity(), text);
    }

    private void source(String source, int line, int from, int to, Severity severity, StringBuilder text) {
        int cutStart = source.length() > MAX_WIDTH ? Math.max(0, from - LEAD) : 0;
        int cutEnd = Math.min(source.length(), cutStart + MAX_WIDTH);
        cutStart = cutStart > 0 && Character.isLowSurrogate(source.charAt(cutStart)) ? cutStart - 1 : cutStart;
        cutEnd = cutEnd < source.length() && Character.isLowSurrogate(source.charAt(cutEnd)) ? cutEnd - 1 : cutEnd;
        String before = source.substring(cutStart, from);
        String marked = source.substring(from, Math.max(from, Math.min(to, cutEnd)));
        String number = String.valueOf(line);
        String gutter = " ".repeat(Math.max(0, 4 - number.length()));
        String ellipsis = cutStart > 0 ? "..." : "";
        text.append(gutter)
                .append(number)
                .append(" | ")
                .append(ellipsis)
                .append(Terminal.visible(source.substring(cutStart, cutEnd)))
                .append(cutEnd < source.length() ? "..." : "")
                .append('\n')
                .append(" ".repeat(Math.max(4, number.length())))
                .append(" | ")
                .append(" ".repeat(ellipsis.length()))
                .append(Terminal.blank(before))
                .append(paint(severity, "^".repeat(Math.max(1, Terminal.width(marked)))))
                .append('\n');
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String paint(Severity severity, String text) {
        if (!color) {
            return text;
        }
        String code = severity == Severity.ERROR ? "31" : severity == Severity.WARNING ? "33" : "36";
        return "\u001b[1;" + code + "m" + text + "\u001b[0m";
    }
}
