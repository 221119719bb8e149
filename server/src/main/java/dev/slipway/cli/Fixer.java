package dev.slipway.cli;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Applies the fixes of findings until there are none left to apply. Fixes that touch each other go one round after the
 * other. A round that makes a new error is taken back, and ends it.
 */
final class Fixer {
    private static final int MAX_ROUNDS = 25;

    /**
     * A file after its fixes.
     *
     * @param fixes how many were applied
     */
    record Result(Subject subject, List<Finding> findings, int fixes) {}

    /** Mends {@code subject}; {@code unsafe} takes fixes that somebody should look at as well. */
    static Result fix(Subject subject, Linter linter, boolean unsafe) {
        Result result = new Result(subject, linter.findings(subject), 0);
        Set<String> seen = new HashSet<>(Set.of(subject.tree().text()));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Round edits = round(result, unsafe);
            if (edits.fixes() == 0) {
                break;
            }
            Subject next = result.subject().withTree(result.subject().tree().edited(edits.edits()));
            List<Finding> findings = linter.findings(next);
            if (errors(findings) > errors(result.findings())
                    || !seen.add(next.tree().text())) {
                break;
            }
            result = new Result(next, findings, result.fixes() + edits.fixes());
        }
        return result;
    }

    private record Round(List<TextEdit> edits, int fixes) {}

    private static Round round(Result result, boolean unsafe) {
        List<TextEdit> accepted = new ArrayList<>();
        NavigableMap<Integer, Integer> taken = new TreeMap<>();
        int fixes = 0;
        for (Finding finding : result.findings()) {
            Optional<Fix> fix = finding.fixes().stream()
                    .filter(it -> unsafe || it.safety() != Fix.Safety.REVIEW)
                    .filter(it -> isOfOneFile(it, result.subject()))
                    .findFirst();
            if (fix.isPresent()) {
                List<TextEdit> edits = fix.get().edits().in(result.subject().file());
                if (edits.stream().noneMatch(edit -> touches(taken, edit.span()))) {
                    edits.forEach(
                            edit -> taken.merge(edit.span().start(), edit.span().end(), Math::max));
                    accepted.addAll(edits);
                    fixes++;
                }
            }
        }
        return new Round(TextEdits.sorted(accepted), fixes);
    }

    private static boolean isOfOneFile(Fix fix, Subject subject) {
        return fix.edits().byFile().keySet().equals(Set.of(subject.file()));
    }

    /** Whether the span meets one of those that are taken, which are kept as start and end and do not overlap. */
    private static boolean touches(NavigableMap<Integer, Integer> taken, TextSpan span) {
        Map.Entry<Integer, Integer> before = taken.floorEntry(span.end());
        return before != null && before.getValue() >= span.start();
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
    }

    private Fixer() {}
}
