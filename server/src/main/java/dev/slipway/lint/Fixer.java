package dev.slipway.lint;

import dev.slipway.fix.Fix;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies the fixes of findings until there are none left to apply. Fixes that touch each other go one round after the
 * other; a fix that would make a new error is left out, and the others are applied without it.
 */
public final class Fixer {
    private static final int MAX_ROUNDS = 50;

    private final Function<Subject, List<Finding>> check;
    private final Choice choice;

    /** Fixes that made an error, by what they are about: places move from round to round. */
    private final Set<String> refused = new HashSet<>();

    /** Which of a finding's fixes to apply; empty to leave the finding. */
    @FunctionalInterface
    public interface Choice {
        Optional<Fix> of(Finding finding);
    }

    /**
     * A file after its fixes.
     *
     * @param findings what is found in it now
     * @param fixes how many were applied
     */
    public record Result(Subject subject, List<Finding> findings, int fixes) {}

    private Fixer(Function<Subject, List<Finding>> check, Choice choice) {
        this.check = check;
        this.choice = choice;
    }

    /** The best fix of each finding that nobody needs to look at. */
    public static Choice safe() {
        return finding -> finding.fixes().stream()
                .filter(it -> it.safety() != Fix.Safety.REVIEW)
                .findFirst();
    }

    /** The best fix of each finding, those that somebody should look at too. */
    public static Choice any() {
        return finding -> finding.fixes().stream().findFirst();
    }

    /** Mends {@code subject}, with {@code check} saying after each round what there is to mend. */
    public static Result fix(Subject subject, Function<Subject, List<Finding>> check, Choice choice) {
        return new Fixer(check, choice).run(subject);
    }

    private Result run(Subject subject) {
        Result result = new Result(subject, check.apply(subject), 0);
        Set<String> seen = new HashSet<>(Set.of(subject.tree().text()));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Chosen> chosen = chosen(result);
            if (chosen.isEmpty()) {
                break;
            }
            Result next = applied(result, chosen);
            if (breaks(result, next)) {
                next = keep(result, new ArrayList<>(), chosen).orElse(result);
            }
            if (next.fixes() > result.fixes() && !seen.add(next.subject().tree().text())) {
                break;
            }
            result = next;
        }
        return result;
    }

    private record Chosen(String key, List<TextEdit> edits) {}

    /** The fixes of one round: none touches another. */
    private List<Chosen> chosen(Result result) {
        List<Chosen> chosen = new ArrayList<>();
        NavigableMap<Integer, Integer> taken = new TreeMap<>();
        for (Finding finding : result.findings()) {
            Optional<Fix> fix = choice.of(finding).filter(it -> isOfOneFile(it, result.subject()));
            if (fix.isEmpty()) {
                continue;
            }
            List<TextEdit> edits = fix.get().edits().in(result.subject().file());
            String key = key(finding, edits);
            if (refused.contains(key) || edits.stream().anyMatch(edit -> touches(taken, edit.span()))) {
                continue;
            }
            edits.forEach(edit -> taken.merge(edit.span().start(), edit.span().end(), Math::max));
            chosen.add(new Chosen(key, edits));
        }
        return chosen;
    }

    private static String key(Finding finding, List<TextEdit> edits) {
        return edits.stream()
                .map(TextEdit::newText)
                .collect(Collectors.joining("\0", finding.rule().id() + "\0" + finding.message() + "\0", ""));
    }

    private Result applied(Result before, List<Chosen> chosen) {
        List<TextEdit> edits =
                chosen.stream().flatMap(it -> it.edits().stream()).toList();
        Subject next = before.subject().withTree(before.subject().tree().edited(TextEdits.sorted(edits)));
        return new Result(next, check.apply(next), before.fixes() + chosen.size());
    }

    /**
     * Keeps of a round that makes an error whatever makes none together with those kept before it, halving what is left:
     * one bad fix among thousands costs a dozen checks.
     *
     * @param kept what is kept so far; grows
     * @return the file with all that is kept; empty where {@code chosen} adds nothing
     */
    private Optional<Result> keep(Result before, List<Chosen> kept, List<Chosen> chosen) {
        List<Chosen> tried = new ArrayList<>(kept);
        tried.addAll(chosen);
        Result next = applied(before, tried);
        if (!breaks(before, next)) {
            kept.addAll(chosen);
            return Optional.of(next);
        }
        if (chosen.size() == 1) {
            refused.add(chosen.get(0).key());
            return Optional.empty();
        }
        int half = chosen.size() / 2;
        Optional<Result> first = keep(before, kept, chosen.subList(0, half));
        Optional<Result> second = keep(before, kept, chosen.subList(half, chosen.size()));
        return second.or(() -> first);
    }

    private static boolean isOfOneFile(Fix fix, Subject subject) {
        return fix.edits().byFile().keySet().equals(Set.of(subject.file()));
    }

    /** Whether the span meets one of those that are taken, which are kept as start and end and do not overlap. */
    private static boolean touches(NavigableMap<Integer, Integer> taken, TextSpan span) {
        Map.Entry<Integer, Integer> before = taken.floorEntry(span.end());
        return before != null && before.getValue() >= span.start();
    }

    private static boolean breaks(Result before, Result after) {
        return errors(after.findings()) > errors(before.findings());
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
    }
}
