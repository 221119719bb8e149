package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import dev.slipway.text.TextSpan;

/**
 * Logging commands of Azure Pipelines, one line for each finding. An issue there is an error or a warning, so what is
 * neither is a plain line of the log (learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands).
 */
public final class AzureReport implements Report {
    @Override
    public String file(FileReport report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            TextSpan span = finding.location().span();
            int line = report.lines().line(span.start());
            int column = report.lines().column(span.start());
            String rule = finding.rule().id();
            if (finding.severity() == Severity.INFO) {
                text.append(Terminal.visible(report.path() + ":" + line + ":" + column + ": info: " + finding.message()
                        + " [" + rule + "]"));
            } else {
                text.append("##vso[task.logissue type=")
                        .append(finding.severity().id())
                        .append(";sourcepath=")
                        .append(property(report.path()))
                        .append(";linenumber=")
                        .append(line)
                        .append(";columnnumber=")
                        .append(column)
                        .append(";code=")
                        .append(property(rule))
                        .append(']')
                        .append(data(finding.message()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public String end(Summary summary) {
        return new TextReport(false).end(summary);
    }

    /** As the agent takes it apart again (azure-pipelines-agent, CommandStringConvertor). */
    private static String data(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(";", "%3B").replace("]", "%5D");
    }
}
