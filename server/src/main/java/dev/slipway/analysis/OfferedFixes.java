package dev.slipway.analysis;

import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Fixes of the findings that a selection touches, then the refactorings that make sense there. */
final class OfferedFixes {
    /** Each gives what it offers for a selection, or nothing. */
    private static final List<BiFunction<Subject, TextSpan, List<Fix>>> REFACTORINGS = List.of();

    /** In the order a menu shows them: findings in text order, each with its best fix first. */
    static List<OfferedFix> at(Subject subject, List<Finding> findings, TextSpan selection) {
        List<OfferedFix> offered = new ArrayList<>();
        for (Finding finding : findings) {
            boolean here = finding.location().file().equals(subject.file())
                    && touches(finding.location().span(), selection);
            if (here) {
                finding.fixes().forEach(fix -> offered.add(new OfferedFix(fix, Optional.of(finding))));
            }
        }
        for (BiFunction<Subject, TextSpan, List<Fix>> refactoring : REFACTORINGS) {
            refactoring.apply(subject, selection).forEach(fix -> offered.add(new OfferedFix(fix, Optional.empty())));
        }
        return List.copyOf(offered);
    }

    private static boolean touches(TextSpan finding, TextSpan selection) {
        return finding.start() <= selection.end() && selection.start() <= finding.end();
    }

    private OfferedFixes() {}
}
