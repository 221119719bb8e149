package dev.slipway.analysis;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.Refactorings;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What refactorings are offered for the selection, and what the file is after each of them. */
class RefactoringFixtureTest {
    @TestFactory
    Stream<DynamicTest> refactorings() {
        return Fixtures.in("refactor", ".refactored", RefactoringFixtureTest::refactored);
    }

    private static String refactored(Fixture fixture) {
        TextSpan selection = fixture.marked().selection().orElseThrow();
        String all = Refactorings.at(Subjects.of(fixture), selection).stream()
                .map(fix -> refactored(fixture, fix))
                .collect(Collectors.joining());
        all += Refactorings.refusals(Subjects.of(fixture), selection).stream()
                .map(it -> "== not: " + it.title() + " | " + it.kind() + " | " + it.reason() + "\n")
                .collect(Collectors.joining());
        return all.isEmpty() ? "nothing\n" : all;
    }

    private static String refactored(Fixture fixture, Fix fix) {
        String text = TextEdits.apply(fixture.marked().text(), fix.edits().in(Subjects.FILE));
        return "== " + fix.title() + " | " + fix.kind() + " | " + fix.safety()
                + fix.confirmation().map(it -> " | " + it).orElse("") + "\n"
                + text.replace("\r", "\\r") + (text.endsWith("\n") ? "" : "\n");
    }
}
