package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Patterns, a path, and whether git ignores it; each row was asked of {@code git check-ignore}. */
final class IgnorePatternsTest {
    private record Row(String patterns, String path, boolean ignored) {}

    @TestFactory
    Stream<DynamicTest> table() {
        return List.of(
                        new Row("a", "a", true),
                        new Row("a", "x/a", true),
                        new Row("a", "a/x", true),
                        new Row("a", "ab", false),
                        new Row("/a", "x/a", false),
                        new Row("a/", "a", false),
                        new Row("a/", "a/x", true),
                        new Row("x/a", "y/x/a", false),
                        new Row("# a", "# a", false),
                        new Row("\\#a", "#a", true),
                        new Row("\\!a", "!a", true),
                        new Row("a ", "a", true),
                        new Row("a\\ ", "a ", true),
                        new Row("a\r\n", "a", true),
                        new Row("*.x", "d/b.x", true),
                        new Row("*.x\n!b.x", "d/b.x", false),
                        new Row("!b.x\n*.x", "d/b.x", true),
                        new Row("d/\n!d/b.x", "d/b.x", true),
                        new Row("d/*\n!d/b.x", "d/b.x", false),
                        new Row("a/*/c", "a/b/c", true),
                        new Row("a/*/c", "a/b/b/c", false),
                        new Row("a/**/c", "a/c", true),
                        new Row("a/**/c", "a/b/b/c", true),
                        new Row("**/c", "a/b/c", true),
                        new Row("a/**", "a/b/c", true),
                        new Row("/a/a**", "a/a", true),
                        new Row("a**/x", "b/a/x", false),
                        new Row("?", "ab", false),
                        new Row("a?b", "a/b", false),
                        new Row("[a-c]", "b", true),
                        new Row("[!a-c]", "b", false),
                        new Row("[^a-c]", "d", true),
                        new Row("[]a]", "]", true),
                        new Row("[[:digit:]]x", "7x", true),
                        new Row("[z-a]", "m", false),
                        new Row("[a", "[a", false),
                        new Row("(a|b)+", "a", false))
                .stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.patterns().replace("\n", " | ") + " on " + row.path(),
                        () -> assertEquals(
                                row.ignored(),
                                IgnorePatterns.parse(row.patterns()).covers(row.path(), false))));
    }
}
