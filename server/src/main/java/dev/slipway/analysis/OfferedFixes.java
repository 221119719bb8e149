package dev.slipway.analysis;

import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.Refactorings;
import dev.slipway.fix.split.Split;
import dev.slipway.fix.split.SplitResult;
import dev.slipway.fix.split.Style;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.subject.Subject;
import dev.slipway.text.Edits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fixes of the findings that a selection touches, then the refactorings that make sense there. */
final class OfferedFixes {
    /** In the order a menu shows them: findings in text order, each with its best fix first. */
    static List<OfferedFix> at(Subject subject, Linter linter, List<Finding> findings, TextSpan selection) {
        List<OfferedFix> offered = new ArrayList<>();
        for (Finding finding : findings) {
            boolean here = finding.location().file().equals(subject.file())
                    && touches(finding.location().span(), selection);
            if (here) {
                finding.fixes().forEach(fix -> offered.add(new OfferedFix(fix, Optional.of(finding))));
            }
        }
        // A rule may offer the same change as a quick fix.
        Set<Edits> mending = new HashSet<>();
        offered.forEach(it -> mending.add(it.fix().edits()));
        Refactorings.at(subject, selection).stream()
                .filter(fix -> !mending.contains(fix.edits()))
                .forEach(fix -> offered.add(new OfferedFix(fix, Optional.empty())));
        splits(subject, linter).forEach(fix -> offered.add(new OfferedFix(fix, Optional.empty())));
        return List.copyOf(offered);
    }

    /** The split of a single-stage file is offered wherever the cursor stands: it is about the whole file. */
    private static List<Fix> splits(Subject subject, Linter linter) {
        if (subject.graph().stages().size() != 1) {
            return List.of();
        }
        SplitResult slim = Split.plan(subject, Style.SLIM, linter::findings);
        return slim instanceof SplitResult.Offered offered ? List.of(offered.fix()) : List.of();
    }

    private static boolean touches(TextSpan finding, TextSpan selection) {
        return finding.start() <= selection.end() && selection.start() <= finding.end();
    }

    private OfferedFixes() {}
}
