package dev.slipway.cli.report;

import dev.slipway.lint.Severity;

/** Sums over files. */
public record Summary(int files, int errors, int warnings, int infos, int fixable, int fixed, int known) {
    public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0, 0);

    public Summary and(FileReport report) {
        int canFix = (int)
                report.findings().stream().filter(it -> !it.fixes().isEmpty()).count();
        return new Summary(
                files + 1,
                errors + report.count(Severity.ERROR),
                warnings + report.count(Severity.WARNING),
                infos + report.count(Severity.INFO),
                fixable + canFix,
                fixed + report.fixed(),
                known + report.known());
    }

    /** Whether something at least as bad as {@code least} was found. */
    public boolean has(Severity least) {
        return errors > 0
                || warnings > 0 && Severity.WARNING.isAtLeast(least)
                || infos > 0 && Severity.INFO.isAtLeast(least);
    }
}
