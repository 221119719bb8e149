package dev.slipway.cli.report;

import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import java.util.List;
import java.util.Objects;

/**
 * One file that was looked at, and what was found in it.
 *
 * @param path as it is shown: relative to the working directory where it lies below, with forward slashes
 * @param fingerprints of the findings, in their order; empty for a file that is no Dockerfile
 * @param fixed how many findings were mended
 * @param known how many findings were left out since they are not new
 */
public record FileReport(
        String path, Lines lines, List<Finding> findings, List<String> fingerprints, int fixed, int known) {
    public FileReport {
        Objects.requireNonNull(path);
        Objects.requireNonNull(lines);
        findings = List.copyOf(findings);
        fingerprints = List.copyOf(fingerprints);
    }

    /** What the finding {@code index} is recognised by; its place in a file without fingerprints. */
    String fingerprint(int index) {
        return index < fingerprints.size()
                ? fingerprints.get(index)
                : findings.get(index).rule().id() + ":"
                        + lines.line(findings.get(index).location().span().start());
    }

    int count(Severity severity) {
        return (int) findings.stream().filter(it -> it.severity() == severity).count();
    }
}
