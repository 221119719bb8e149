package dev.slipway.analysis;

import dev.slipway.analysis.decorate.Hints;
import dev.slipway.analysis.decorate.Lenses;
import dev.slipway.analysis.decorate.Token;
import dev.slipway.analysis.decorate.Tokens;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.graph.BuildGraph;
import dev.slipway.text.TextSpan;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is painted over a file: each token with its text, the hints with what stands before them, the lenses. */
class DecorateFixtureTest {
    @TestFactory
    Stream<DynamicTest> decorate() {
        return Fixtures.in("decorate", ".paint", DecorateFixtureTest::paint);
    }

    private static String paint(Fixture fixture) {
        BuildGraph graph = Subjects.of(fixture).graph();
        String text = fixture.marked().text();
        TextSpan all = new TextSpan(0, text.length());
        StringBuilder out = new StringBuilder();
        int line = -1;
        for (Token token : Tokens.in(graph, all)) {
            int at = graph.tree().lineAt(token.span().start());
            out.append(at == line ? " " : (line < 0 ? "" : "\n") + (at + 1) + ": ");
            line = at;
            out.append(token.type())
                    .append(token.declaration() ? "+" : "")
                    .append(token.deprecated() ? "-" : "")
                    .append('(')
                    .append(Spans.shown(token.span().in(text)))
                    .append(')');
        }
        out.append('\n');
        for (Hints.Hint hint : Hints.in(graph, all, EnumSet.allOf(Hints.Kind.class))) {
            out.append("hint ")
                    .append(Spans.place(text, hint.offset()))
                    .append(' ')
                    .append(hint.kind())
                    .append(" [")
                    .append(hint.label())
                    .append("] ")
                    .append(hint.tooltip())
                    .append('\n');
        }
        for (Lenses.Lens lens : Lenses.of(graph)) {
            out.append("lens ")
                    .append(Spans.place(text, lens.span().start()))
                    .append(' ')
                    .append(lens.title())
                    .append('\n');
        }
        return out.toString();
    }
}
