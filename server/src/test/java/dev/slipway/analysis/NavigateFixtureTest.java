package dev.slipway.analysis;

import dev.slipway.analysis.navigate.Definitions;
import dev.slipway.analysis.navigate.HeredocNames;
import dev.slipway.analysis.navigate.References;
import dev.slipway.analysis.navigate.Renames;
import dev.slipway.analysis.navigate.StageCalls;
import dev.slipway.analysis.navigate.Target;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.graph.BuildGraph;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that leads from the name at the cursor: where it comes from, where it stands, what a rename makes of it. */
class NavigateFixtureTest {
    @TestFactory
    Stream<DynamicTest> navigate() {
        return Fixtures.in("navigate", ".places", NavigateFixtureTest::places);
    }

    private static String places(Fixture fixture) {
        BuildGraph graph = Subjects.of(fixture).graph();
        String text = fixture.marked().text();
        int cursor = fixture.marked().cursor();
        StringBuilder out = new StringBuilder();
        Definitions.definition(graph, cursor).forEach(it -> line(out, "definition", target(text, it)));
        Definitions.declaration(graph, cursor).ifPresent(it -> line(out, "declaration", target(text, it)));
        References.at(graph, cursor).forEach(it -> line(out, it.write() ? "write" : "read", Spans.of(text, it.span())));
        List<References.Reference> ofOneValue = References.ofOneValue(graph, cursor);
        if (!ofOneValue.equals(References.at(graph, cursor))) {
            ofOneValue.forEach(it -> line(out, "same value", Spans.of(text, it.span())));
        }
        for (TextSpan linked : HeredocNames.at(graph, cursor)) {
            line(out, "linked", Spans.of(text, linked));
        }
        Optional<StageCalls.Node> node = StageCalls.at(graph, cursor);
        if (node.isPresent()) {
            line(
                    out,
                    "stage",
                    node.get().label() + ", " + node.get().detail() + ", "
                            + Spans.ends(text, node.get().span()));
            calls(out, "used by", text, StageCalls.incoming(graph, node.get().index()));
            calls(out, "needs", text, StageCalls.outgoing(graph, node.get().index()));
        }
        Renames.prepare(graph, cursor).ifPresent(it -> line(out, "rename", prepared(text, it)));
        String name = fixture.settings().getProperty("rename", "renamed");
        Renames.rename(graph, cursor, name).ifPresent(it -> outcome(out, text, it));
        return out.isEmpty() ? "nothing\n" : out.toString();
    }

    private static void line(StringBuilder out, String word, String rest) {
        out.append(String.format("%-11s", word)).append(' ').append(rest).append('\n');
    }

    private static String target(String text, Target target) {
        return Spans.of(text, target.name()) + " in "
                + Spans.shown(target.whole().in(text));
    }

    private static void calls(StringBuilder out, String word, String text, List<StageCalls.Call> calls) {
        for (StageCalls.Call call : calls) {
            call.places().forEach(it -> line(out, word, call.other().label() + " at " + Spans.of(text, it)));
        }
    }

    private static String prepared(String text, Renames.Preparation preparation) {
        return preparation instanceof Renames.Ready ready
                ? Spans.of(text, ready.span())
                : "refused: " + ((Renames.Refused) preparation).reason();
    }

    private static void outcome(StringBuilder out, String text, Renames.Outcome outcome) {
        if (outcome instanceof Renames.Refused refused) {
            line(out, "renamed", "refused: " + refused.reason());
            return;
        }
        List<TextEdit> edits = ((Renames.Renamed) outcome).edits();
        out.append("--- renamed\n").append(TextEdits.apply(text, edits).replace("\r\n", "\\r\n"));
        if (out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
