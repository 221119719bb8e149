package dev.slipway.analysis;

import dev.slipway.analysis.hover.Hovers;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What hovers say at the cursor; the first line is the text they speak of. */
class HoverFixtureTest {
    /** Findings come with the cases of this folder; the others are about what is said without any. */
    private static final String FINDINGS = "findings";

    private static final Linter LINTER = new Linter(Rules.ALL);

    @TestFactory
    Stream<DynamicTest> hover() {
        return Fixtures.in("hover", ".hover.md", HoverFixtureTest::hover);
    }

    private static String hover(Fixture fixture) {
        Subject subject = Subjects.of(fixture);
        List<Finding> findings = fixture.file().getParent().endsWith(FINDINGS) ? LINTER.findings(subject) : List.of();
        Optional<HoverText> hover =
                Hovers.at(subject, findings, fixture.marked().cursor());
        return hover.map(it -> "<!-- " + it.span().in(fixture.marked().text()) + " -->\n" + it.markdown() + "\n")
                .orElse("<!-- nothing -->\n");
    }
}
