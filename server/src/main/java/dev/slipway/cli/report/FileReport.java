package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import java.util.List;
import java.util.Objects;

/**
 * One file that was looked at, and what was found in it.
 *
 * @param path as it is shown: relative to the working directory where it lies below, with forward slashes
 * @param fixed how many findings were mended
 */
public record FileReport(String path, Lines lines, List<Finding> findings, int fixed) {
    public FileReport {
        Objects.requireNonNull(path);
        Objects.requireNonNull(lines);
        findings = List.copyOf(findings);
    }

    int count(Severity severity) {
        return (int) findings.stream().filter(it -> it.severity() == severity).count();
    }
}
