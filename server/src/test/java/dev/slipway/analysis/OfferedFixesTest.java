package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.text.Edits;
import dev.slipway.text.FileId;
import dev.slipway.text.Location;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fixes a selection gets. */
class OfferedFixesTest {
    private static final RuleDoc RULE =
            new RuleDoc("Sample", List.of(), Severity.WARNING, Set.of(), "1", "A rule.", "x");

    private static final Linter LINTER = new Linter(List.of());

    private final Subject subject = Subjects.of("FROM alpine:3.20\nRUN true\n");

    @Test
    void fixesOfTouchedFindingsInTheirOrder() {
        Finding first = finding(Subjects.FILE, TextSpan.of(5, 16), "a", "b");
        Finding second = finding(Subjects.FILE, TextSpan.of(17, 20), "c");
        List<Finding> both = List.of(first, second);
        assertEquals(List.of("a", "b"), titles(both, TextSpan.at(5)));
        assertEquals(List.of("a", "b"), titles(both, TextSpan.at(16)));
        assertEquals(List.of("c"), titles(both, TextSpan.at(18)));
        assertEquals(List.of("a", "b", "c"), titles(both, TextSpan.of(10, 18)));
        assertEquals(List.of(), titles(both, TextSpan.at(24)));
    }

    @Test
    void findingsOfOtherFilesAreNotMendedHere() {
        Finding other = finding(new FileId("file:///other"), TextSpan.of(0, 4), "a");
        assertEquals(List.of(), titles(List.of(other), TextSpan.at(0)));
    }

    @Test
    void aQuickFixKnowsItsFinding() {
        Finding finding = finding(Subjects.FILE, TextSpan.of(0, 4), "a");
        assertTrue(OfferedFixes.at(subject, LINTER, List.of(finding), TextSpan.at(0)).stream()
                .filter(it -> it.fix().kind() == Fix.Kind.QUICKFIX)
                .allMatch(it -> it.mends().equals(Optional.of(finding))));
    }

    private List<String> titles(List<Finding> findings, TextSpan selection) {
        return OfferedFixes.at(subject, LINTER, findings, selection).stream()
                .filter(it -> it.mends().isPresent())
                .map(it -> it.fix().title())
                .toList();
    }

    private static Finding finding(FileId file, TextSpan span, String... titles) {
        List<Fix> fixes = List.of(titles).stream()
                .map(title -> Fix.quick(title, Fix.Safety.SAME, Edits.of(Subjects.FILE, TextEdit.insert(0, " "))))
                .toList();
        return new Finding(RULE, Severity.WARNING, new Location(file, span), "message", List.of(), fixes);
    }
}
