package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import dev.slipway.text.TextSpan;

/** Workflow commands of GitHub Actions, one line for each finding. */
public final class GithubReport implements Report {
    @Override
    public String file(FileReport report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            TextSpan span = finding.location().span();
            Lines lines = report.lines();
            int line = lines.line(span.start());
            int endLine = lines.line(span.end());
            text.append("::")
                    .append(
                            finding.severity() == Severity.INFO
                                    ? "notice"
                                    : finding.severity().id())
                    .append(" file=")
                    .append(property(report.path()))
                    .append(",line=")
                    .append(line)
                    .append(",endLine=")
                    .append(endLine)
                    .append(",col=")
                    .append(lines.column(span.start()));
            if (line == endLine) {
                text.append(",endColumn=").append(lines.column(span.end()));
            }
            text.append(",title=")
                    .append(property(finding.rule().id()))
                    .append("::")
                    .append(data(finding.message()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
