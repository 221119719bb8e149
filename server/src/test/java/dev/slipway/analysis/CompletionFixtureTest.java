package dev.slipway.analysis;

import dev.slipway.analysis.completion.Completions;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is offered at the cursor, one line each: label, kind, what is replaced, what is inserted, detail. */
class CompletionFixtureTest {
    @TestFactory
    Stream<DynamicTest> completion() {
        return Fixtures.in("completion", ".items", CompletionFixtureTest::items);
    }

    private static String items(Fixture fixture) {
        String text = fixture.marked().text();
        return Completions.at(Subjects.of(fixture), fixture.marked().cursor()).stream()
                .map(it -> line(it, text))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Completion it, String text) {
        String line = it.label() + " | " + it.kind() + (it.deprecated() ? " deprecated" : "") + " | "
                + it.replace().in(text) + " | " + it.insert() + " | "
                + it.detail().orElse("");
        return line.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .stripTrailing();
    }
}
