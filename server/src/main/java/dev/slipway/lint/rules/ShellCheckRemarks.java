package dev.slipway.lint.rules;

import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.ShellCheckRules;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.ShellFacts.Remark;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes on what ShellCheck said of the file's scripts, as far as it has; waits for nothing. */
public final class ShellCheckRemarks implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(ShellCheckRules.FAMILY);

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public Optional<RuleDoc> documented(String id) {
        return ShellCheckRules.find(id);
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Map<ShellBody.Key, List<Remark>> remarks = subject.shellFacts().remarks();
        if (remarks.isEmpty()) {
            return;
        }
        for (ShellBody.Placed placed : ShellBody.in(subject.graph())) {
            for (Remark remark : remarks.getOrDefault(placed.body().key(), List.of())) {
                TextSpan span = placed.instruction().place(placed.body().place(remark.start(), remark.end()));
                findings.add("SC" + remark.code(), severity(remark), span, remark.message(), List.of(), List.of());
            }
        }
    }

    /** What ShellCheck calls an error is one for the shell, so that the build fails or does something else. */
    private static Severity severity(Remark remark) {
        return switch (remark.level()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO, STYLE -> Severity.INFO;
        };
    }
}
