package dev.slipway.cli.report;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.text.TextSpan;
import java.util.Locale;
import java.util.stream.Collectors;

/** Our own JSON, version 1; a promise to scripts. */
public final class JsonReport implements Report {
    @Override
    public String start() {
        return "{\"version\":1,\"files\":[\n";
    }

    @Override
    public String file(FileReport report) {
        return report.findings().stream()
                .map(it -> finding(report.lines(), it))
                .collect(Collectors.joining(
                        ",\n  ",
                        "{" + Json.member("path", report.path()) + ",\"findings\":["
                                + (report.findings().isEmpty() ? "" : "\n  "),
                        "]}"));
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String end(Summary summary) {
        return "\n],\"summary\":{\"files\":" + summary.files() + ",\"errors\":" + summary.errors() + ",\"warnings\":"
                + summary.warnings() + ",\"infos\":" + summary.infos() + "}}\n";
    }

    private static String finding(Lines lines, Finding finding) {
        TextSpan span = finding.location().span();
        StringBuilder json = new StringBuilder("{")
                .append(Json.member("rule", finding.rule().id()))
                .append(",\"aliases\":")
                .append(Json.strings(finding.rule().aliases()))
                .append(',')
                .append(Json.member("severity", finding.severity().id()))
                .append(',')
                .append(Json.member("message", finding.message()))
                .append(finding.rule()
                        .page()
                        .map(page -> "," + Json.member("url", page))
                        .orElse(""))
                .append(",\"range\":{\"start\":")
                .append(position(lines, span.start()))
                .append(",\"end\":")
                .append(position(lines, span.end()))
                .append('}');
        if (!finding.fixes().isEmpty()) {
            Fix fix = finding.fixes().get(0);
            json.append(",\"fix\":{")
                    .append(Json.member("title", fix.title()))
                    .append(',')
                    .append(Json.member("safety", fix.safety().name().toLowerCase(Locale.ROOT)))
                    .append('}');
        }
        return json.append('}').toString();
    }

    private static String position(Lines lines, int offset) {
        return "{\"line\":" + lines.line(offset) + ",\"column\":" + lines.column(offset) + "}";
    }
}
