package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.decorate.Token;
import dev.slipway.analysis.decorate.Tokens;
import dev.slipway.analysis.navigate.Definitions;
import dev.slipway.analysis.navigate.References;
import dev.slipway.analysis.navigate.References.Reference;
import dev.slipway.analysis.navigate.Renames;
import dev.slipway.analysis.navigate.StageCalls;
import dev.slipway.analysis.navigate.Target;
import dev.slipway.analysis.outline.FoldingSpans;
import dev.slipway.analysis.outline.Outline;
import dev.slipway.analysis.outline.OutlineSymbol;
import dev.slipway.analysis.outline.Selections;
import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.Symbol;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On every Dockerfile of every fixture: the features that lead from name to name agree, and what they give is sound. */
class NavigationPropertiesTest {
    private static final String NEW_NAME = "zz_renamed";
    private static final int RENAMES = 10;

    @TestFactory
    Stream<DynamicTest> everyDockerfile() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> check(Fixtures.text(file))));
    }

    private static String name(Path file) {
        return Fixtures.root().relativize(file).toString();
    }

    private static void check(String text) {
        BuildGraph graph = graph(text);
        Map<Symbol, List<Occurrence>> places = new LinkedHashMap<>();
        for (Occurrence occurrence : graph.occurrences().all()) {
            if (!occurrence.span().isEmpty()) {
                places.computeIfAbsent(occurrence.symbol(), key -> new ArrayList<>())
                        .add(occurrence);
            }
        }
        boolean builds = graph.references().stream().allMatch(NavigationPropertiesTest::isFound);
        List<Symbol> symbols = List.copyOf(places.keySet());
        for (int i = 0; i < symbols.size(); i++) {
            namesAgree(graph, symbols.get(i), places.get(symbols.get(i)));
            // A rename looks at the whole file; of hundreds a few will do.
            if (i % (1 + symbols.size() / RENAMES) == 0) {
                renameChangesTheNameOnly(graph, places.get(symbols.get(i)), builds);
            }
        }
        callsAgree(graph);
        structureIsSound(graph);
        tokensAreSound(graph);
    }

    private static BuildGraph graph(String text) {
        return BuildGraph.of(SyntaxTree.parse(text), BuildInputs.NONE);
    }

    private static boolean isFound(StageReference reference) {
        if (reference instanceof StageReference.ToStage to) {
            return !to.isLater() && !to.isOwn();
        }
        return reference instanceof StageReference.ToImage to
                ? to.image().isPresent()
                : reference instanceof StageReference.ToScratch || reference instanceof StageReference.ToContext;
    }

    /** A variable inside a name hides the name. */
    private static boolean hasAnotherInside(BuildGraph graph, Occurrence occurrence) {
        return graph.occurrences().all().stream()
                .anyMatch(it -> it != occurrence && occurrence.span().covers(it.span()));
    }

    /** From each place of a name one sees the same places, and where it comes from is one that writes. */
    private static void namesAgree(BuildGraph graph, Symbol symbol, List<Occurrence> occurrences) {
        List<TextSpan> spans = occurrences.stream().map(Occurrence::span).toList();
        List<TextSpan> writes = occurrences.stream()
                .filter(it -> it.role() != Occurrence.Role.READS)
                .map(Occurrence::span)
                .toList();
        boolean isDeclared = symbol.kind() != Symbol.Kind.UNDECLARED && symbol.kind() != Symbol.Kind.NAMED_CONTEXT;
        boolean isUnnamed = symbol.kind() == Symbol.Kind.STAGE && symbol.name().isEmpty();
        for (Occurrence occurrence : occurrences) {
            int offset = occurrence.span().start();
            List<Reference> references = References.at(graph, offset);
            if (hasAnotherInside(graph, occurrence)) {
                continue;
            }
            assertEquals(spans, references.stream().map(Reference::span).toList(), occurrence::toString);
            assertEquals(
                    writes,
                    references.stream()
                            .filter(Reference::write)
                            .map(Reference::span)
                            .toList(),
                    occurrence::toString);
            highlightsAgree(graph, occurrence, references);
            List<Target> definitions = Definitions.definition(graph, offset);
            assertEquals(isDeclared, !definitions.isEmpty(), () -> "no definition of " + occurrence);
            assertEquals(isDeclared, Definitions.declaration(graph, offset).isPresent(), occurrence::toString);
            for (Target target : definitions) {
                assertTrue(target.whole().covers(target.name()), target::toString);
                assertTrue(isUnnamed || writes.contains(target.name()), () -> target + " is no write of " + occurrence);
            }
        }
    }

    /** Highlights are references, and from each of them one sees the same ones; only build arguments fall into parts. */
    private static void highlightsAgree(BuildGraph graph, Occurrence occurrence, List<Reference> references) {
        List<Reference> shown = References.ofOneValue(graph, occurrence.span().start());
        assertTrue(references.containsAll(shown), () -> "highlights of " + occurrence);
        assertTrue(shown.stream().anyMatch(it -> it.span().equals(occurrence.span())), occurrence::toString);
        if (occurrence.symbol().kind() != Symbol.Kind.BUILD_ARGUMENT) {
            assertEquals(references, shown, occurrence::toString);
        }
        Reference first = shown.get(0);
        assertEquals(
                shown, References.ofOneValue(graph, first.span().start()), () -> "from the first of " + occurrence);
    }

    /** Who calls whom is the same from both ends, and is what the names say. */
    private static void callsAgree(BuildGraph graph) {
        List<String> incoming = new ArrayList<>();
        List<String> outgoing = new ArrayList<>();
        for (Stage stage : graph.stages()) {
            int index = stage.index();
            StageCalls.incoming(graph, index)
                    .forEach(call -> call.places()
                            .forEach(it -> incoming.add(call.other().index() + ">" + index + it)));
            StageCalls.outgoing(graph, index)
                    .forEach(call -> call.places()
                            .forEach(it ->
                                    outgoing.add(index + ">" + call.other().index() + it)));
        }
        List<String> named = graph.occurrences().all().stream()
                .filter(it -> it.symbol().kind() == Symbol.Kind.STAGE && it.role() == Occurrence.Role.READS)
                .map(it -> graph.stageAt(it.span().start()).orElseThrow().index() + ">"
                        + it.symbol().scope() + it.span())
                .toList();
        assertEquals(
                named.stream().sorted().toList(), incoming.stream().sorted().toList());
        assertEquals(
                named.stream().sorted().toList(), outgoing.stream().sorted().toList());
    }

    private static void renameChangesTheNameOnly(BuildGraph graph, List<Occurrence> occurrences, boolean builds) {
        if (hasAnotherInside(graph, occurrences.get(0))) {
            return;
        }
        Symbol symbol = occurrences.get(0).symbol();
        int place = occurrences.get(0).span().start();
        Optional<Renames.Outcome> outcome = Renames.rename(graph, place, NEW_NAME);
        if (outcome.isEmpty() || !(outcome.get() instanceof Renames.Renamed renamed)) {
            return;
        }
        BuildGraph after = graph(TextEdits.apply(graph.tree().text(), renamed.edits()));
        assertEquals(graph.stages().size(), after.stages().size());
        List<TextSpan> spans = occurrences.stream().map(Occurrence::span).toList();
        for (TextEdit edit : renamed.edits()) {
            assertEquals(NEW_NAME, edit.newText());
            assertTrue(spans.contains(edit.span()), () -> edit + " is no place of " + symbol);
        }
        List<Reference> now = References.at(after, place + shift(renamed.edits(), place));
        assertEquals(occurrences.size(), now.size(), () -> "places of " + symbol);
        Optional<BuildDifference> difference = builds ? BuildDifference.of(graph, after) : Optional.empty();
        if (difference.isEmpty()) {
            return;
        }
        if (symbol.kind() == Symbol.Kind.STAGE) {
            assertTrue(difference.get().isSameImage(), () -> "renaming " + symbol + ": " + difference.get());
        } else if (symbol.kind() != Symbol.Kind.UNDECLARED) {
            List<ImageChange> changes = difference.get().changes();
            assertEquals(
                    values(changes, ImageChange::before, symbol.name()),
                    values(changes, ImageChange::after, symbol.name()),
                    () -> "renaming " + symbol + ": " + changes);
        }
    }

    /** The values on one side of the changes, with the old name, as it is without quotes, in place of the new one. */
    private static List<String> values(
            List<ImageChange> changes, Function<ImageChange, Optional<String>> side, String oldName) {
        return changes.stream()
                .flatMap(it -> side.apply(it).map(value -> it.aspect() + " " + it.name() + "=" + value).stream())
                .map(it -> it.replace(NEW_NAME, oldName).replace("\"", ""))
                .sorted()
                .toList();
    }

    private static int shift(List<TextEdit> edits, int offset) {
        return edits.stream()
                .filter(it -> it.span().start() < offset)
                .mapToInt(TextEdit::growth)
                .sum();
    }

    private static void structureIsSound(BuildGraph graph) {
        int length = graph.tree().length();
        Outline.of(graph).forEach(it -> isNested(new TextSpan(0, length), it));
        List<FoldingSpans.Fold> folds = FoldingSpans.of(graph);
        assertEquals(
                folds.size(),
                folds.stream().map(FoldingSpans.Fold::span).distinct().count(),
                "equal folds");
        for (int offset = 0; offset <= length; offset += Math.max(1, length / 20)) {
            int at = offset;
            List<TextSpan> selections = Selections.at(graph, offset);
            assertTrue(selections.get(0).touches(offset));
            for (int i = 1; i < selections.size(); i++) {
                TextSpan inner = selections.get(i - 1);
                TextSpan outer = selections.get(i);
                assertTrue(outer.covers(inner) && !outer.equals(inner), () -> outer + " around " + inner + " at " + at);
            }
            assertEquals(new TextSpan(0, length), selections.get(selections.size() - 1));
        }
    }

    private static void isNested(TextSpan parent, OutlineSymbol symbol) {
        assertTrue(parent.covers(symbol.span()), symbol::toString);
        assertTrue(symbol.span().covers(symbol.selection()), symbol::toString);
        symbol.children().forEach(it -> isNested(symbol.span(), it));
    }

    private static void tokensAreSound(BuildGraph graph) {
        TextSpan all = new TextSpan(0, graph.tree().length());
        List<Token> tokens = Tokens.in(graph, all);
        int end = 0;
        for (Token token : tokens) {
            assertTrue(token.span().start() >= end && !token.span().isEmpty(), token::toString);
            end = token.span().end();
        }
        assertTrue(end <= all.end());
        TextSpan middle = new TextSpan(all.end() / 3, all.end() * 2 / 3);
        List<Token> touching = tokens.stream()
                .filter(it -> it.span().end() >= middle.start() && it.span().start() <= middle.end())
                .toList();
        assertEquals(touching, Tokens.in(graph, middle), "a range is a part of the whole");
    }
}
