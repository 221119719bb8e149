package dev.slipway.analysis;

import dev.slipway.analysis.completion.Completions;
import dev.slipway.analysis.hover.Hovers;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every question an editor or a terminal may ask about one Dockerfile. Each answer is a feature's; nothing is decided here. */
public final class Analysis {
    private final Subject subject;
    private final Linter linter;

    /** Made when first asked for; every thread makes the same. */
    private List<Finding> findings;

    private Analysis(Subject subject, Linter linter) {
        this.subject = Objects.requireNonNull(subject);
        this.linter = Objects.requireNonNull(linter);
    }

    /** The analysis of {@code subject}; {@code linter} remembers what it found in unchanged instructions. */
    public static Analysis of(Subject subject, Linter linter) {
        return new Analysis(subject, linter);
    }

    public Subject subject() {
        return subject;
    }

    /** What the rules found, in text order. */
    public List<Finding> findings() {
        List<Finding> found = findings;
        if (found == null) {
            found = linter.findings(subject);
            findings = found;
        }
        return found;
    }

    /** What may be typed at {@code offset}, best first. */
    public List<Completion> completions(int offset) {
        return Completions.at(subject, offset);
    }

    /** What is to be said of the text at {@code offset}. */
    public Optional<HoverText> hover(int offset) {
        return Hovers.at(subject, findings(), offset);
    }

    /** What can be done about the selected text: fixes of the findings it touches first, then refactorings. */
    public List<OfferedFix> fixes(TextSpan selection) {
        return OfferedFixes.at(subject, linter, findings(), selection);
    }

    /** A fix and, for a quick fix, the finding it mends. */
    public record OfferedFix(Fix fix, Optional<Finding> mends) {}
}
