package dev.slipway.analysis;

import dev.slipway.analysis.hover.Hovers;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What hovers say at the cursor; the first line is the text they speak of. */
class HoverFixtureTest {
    @TestFactory
    Stream<DynamicTest> hover() {
        return Fixtures.in("hover", ".hover.md", HoverFixtureTest::hover);
    }

    private static String hover(Fixture fixture) {
        Optional<HoverText> hover =
                Hovers.at(Subjects.of(fixture), List.of(), fixture.marked().cursor());
        return hover.map(it -> "<!-- " + it.span().in(fixture.marked().text()) + " -->\n" + it.markdown() + "\n")
                .orElse("<!-- nothing -->\n");
    }
}
