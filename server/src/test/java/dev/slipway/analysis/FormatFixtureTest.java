package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.analysis.FormatOptions.Casing;
import dev.slipway.analysis.FormatOptions.Continuation;
import dev.slipway.analysis.FormatOptions.Operators;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files and what they are after formatting. A selection formats its lines, {@code typed} in the settings formats what
 * typing it at the cursor formats; the rest of the settings are options.
 */
class FormatFixtureTest {
    @TestFactory
    Stream<DynamicTest> format() {
        return Fixtures.in("format", ".formatted", FormatFixtureTest::formatted);
    }

    private static String formatted(Fixture fixture) {
        FormatOptions options = options(fixture.settings());
        SyntaxTree tree = SyntaxTree.parse(fixture.marked().text());
        List<TextEdit> edits = edits(fixture, options, tree);
        String text = TextEdits.apply(tree.text(), edits);
        if (fixture.marked().selection().isEmpty()) {
            assertEquals(List.of(), Formatter.document(SyntaxTree.parse(text), options), "formatted twice");
        }
        return text.replace("\r", "\\r").replace("\t", "\\t");
    }

    private static List<TextEdit> edits(Fixture fixture, FormatOptions options, SyntaxTree tree) {
        String typed = fixture.settings().getProperty("typed");
        if (typed != null) {
            return Formatter.onType(tree, options, fixture.marked().cursor(), typed);
        }
        return fixture.marked().selection().isPresent()
                ? Formatter.range(tree, options, fixture.marked().selection().get())
                : Formatter.document(tree, options);
    }

    /** Options of a fixture, under the names that configuration has for them. */
    static FormatOptions options(Properties settings) {
        FormatOptions usual = FormatOptions.DEFAULT;
        return new FormatOptions(
                Integer.parseInt(settings.getProperty("indent", "4")),
                settings.containsKey("tabs"),
                Casing.valueOf(settings.getProperty("keywords", "keep").toUpperCase(Locale.ROOT)),
                Continuation.valueOf(
                        settings.getProperty("continuation", "keep").toUpperCase(Locale.ROOT)),
                Operators.valueOf(settings.getProperty("operators", "keep")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                !settings.containsKey("keep-trailing"),
                !settings.containsKey("no-final-newline") && usual.finalNewline(),
                settings.containsKey("trim-final-newlines"));
    }
}
