package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Code Climate's issues as one JSON array, which is how GitLab wants its code quality report
 * (docs.gitlab.com/ci/testing/code_quality). Fingerprints stay the same when lines move.
 */
public final class CodeClimateReport implements Report {
    @Override
    public String start() {
        return "[\n";
    }

    @Override
    public String file(FileReport report) {
        List<String> issues = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            issues.add(issue(report, report.findings().get(i), report.fingerprint(i)));
        }
        return String.join(separator(), issues);
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String end(Summary summary) {
        boolean isEmpty = summary.errors() + summary.warnings() + summary.infos() == 0;
        return isEmpty ? "]\n" : "\n]\n";
    }

    private static String issue(FileReport report, Finding finding, String fingerprint) {
        Lines lines = report.lines();
        int start = finding.location().span().start();
        int end = Math.max(start, finding.location().span().end() - 1);
        return "{\"type\":\"issue\"," + Json.member("check_name", finding.rule().id()) + ","
                + Json.member("description", finding.message()) + ",\"categories\":[\"Bug Risk\"],"
                + Json.member("severity", severity(finding.severity())) + ","
                + Json.member("fingerprint", report.path() + ":" + fingerprint) + ",\"location\":{"
                + Json.member("path", report.path())
                + ",\"lines\":{\"begin\":" + lines.line(start) + ",\"end\":" + lines.line(end) + "}}}";
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "minor";
        };
    }
}
