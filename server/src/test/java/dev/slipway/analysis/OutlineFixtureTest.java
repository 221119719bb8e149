package dev.slipway.analysis;

import dev.slipway.analysis.outline.FoldingSpans;
import dev.slipway.analysis.outline.Links;
import dev.slipway.analysis.outline.Outline;
import dev.slipway.analysis.outline.OutlineSymbol;
import dev.slipway.analysis.outline.Selections;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The outline, the folds and the links of a file, and what a selection at the cursor grows to. */
class OutlineFixtureTest {
    @TestFactory
    Stream<DynamicTest> outline() {
        return Fixtures.in("outline", ".outline", OutlineFixtureTest::outline);
    }

    private static String outline(Fixture fixture) {
        Subject subject = Subjects.of(fixture);
        String text = fixture.marked().text();
        StringBuilder out = new StringBuilder();
        Outline.of(subject.graph()).forEach(it -> symbol(out, "", text, it));
        for (FoldingSpans.Fold fold : FoldingSpans.of(subject.graph())) {
            out.append("fold ")
                    .append(fold.kind())
                    .append(' ')
                    .append(Spans.ends(text, fold.span()))
                    .append('\n');
        }
        for (Links.Link link : Links.of(subject)) {
            out.append("link ")
                    .append(Spans.of(text, link.span()))
                    .append(" -> ")
                    .append(link.target())
                    .append('\n');
        }
        List<TextSpan> selections =
                Selections.at(subject.graph(), fixture.marked().cursor());
        selections.forEach(
                it -> out.append("select ").append(Spans.of(text, it)).append('\n'));
        return out.toString();
    }

    private static void symbol(StringBuilder out, String indent, String text, OutlineSymbol symbol) {
        out.append(indent)
                .append(symbol.kind())
                .append(' ')
                .append(symbol.name())
                .append(symbol.detail().isEmpty() ? "" : " | " + symbol.detail())
                .append(symbol.deprecated() ? " (deprecated)" : "")
                .append("  ")
                .append(Spans.ends(text, symbol.span()))
                .append(" at ")
                .append(Spans.of(text, symbol.selection()))
                .append('\n');
        symbol.children().forEach(it -> symbol(out, indent + "  ", text, it));
    }
}
