package dev.slipway.analysis;

import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.config.ConfigTarget;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.lint.SuppressActions;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ways to live with the findings that a selection touches: a comment here, one for the file, or the configuration. */
final class OfferedSuppressions {
    /**
     * In the order of the findings. What would be offered twice, for two findings of one rule, is offered once.
     *
     * @param config where a rule can be switched off; empty where no file can hold that
     */
    static List<OfferedFix> at(
            Subject subject, List<Finding> findings, TextSpan selection, Optional<ConfigTarget> config) {
        List<OfferedFix> offered = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Function<Finding, List<Fix>> ways = null;
        for (Finding finding : findings) {
            TextSpan span = finding.location().span();
            boolean touches = span.start() <= selection.end() && selection.start() <= span.end();
            if (touches && finding.location().file().equals(subject.file())) {
                if (ways == null) {
                    ways = SuppressActions.in(subject);
                }
                ways.apply(finding).stream()
                        .filter(fix -> seen.add(fix.edits()))
                        .forEach(fix -> offered.add(new OfferedFix(fix, Optional.of(finding))));
                config.flatMap(it -> SuppressActions.inConfiguration(it, finding))
                        .filter(fix -> seen.add(fix.edits()))
                        .ifPresent(fix -> offered.add(new OfferedFix(fix, Optional.of(finding))));
            }
        }
        return offered;
    }

    private OfferedSuppressions() {}
}
