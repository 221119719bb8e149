package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every file of test-fixtures, whatever it was written for. Files are taken as they are, marks and all. */
class InvariantsTest {
    private static final int MOST_DELETIONS = 300;
    private static final int MOST_PLACES = 2_000;

    @TestFactory
    Stream<DynamicTest> everyFixture() throws IOException {
        return fixtures()
                .map(file -> DynamicTest.dynamicTest(
                        root().relativize(file).toString(), file.toUri(), () -> check(read(file))));
    }

    @Test
    void thereAreFixtures() throws IOException {
        assertTrue(fixtures().count() >= 60);
    }

    private static void check(String text) {
        SyntaxTree tree = SyntaxTree.parse(text);
        assertEquals(text, tree.text());
        itemsTile(tree);
        spansLieInside(tree);
        problemsPointIntoTheText(tree, text);
        deletionsEqualFreshParses(tree, text);
        BuildGraph graph = BuildGraph.of(tree, BuildInputs.NONE);
        graphPointsIntoTheText(graph, text);
        placesTouchTheirOffset(graph);
    }

    private static void itemsTile(SyntaxTree tree) {
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            assertFalse(item.text().isEmpty());
            assertEquals(offset, tree.startOf(i));
            if (i < tree.size() - 1) {
                assertTrue(item.text().endsWith("\n"), "only the last item may lack a line end");
            }
            offset += item.length();
        }
        assertEquals(tree.length(), offset);
    }

    private static void spansLieInside(SyntaxTree tree) {
        for (PlacedInstruction placed : tree.instructions()) {
            TextSpan item = new TextSpan(0, placed.item().length());
            List<TextSpan> inOrder = new ArrayList<>();
            inOrder.add(placed.parts().keyword().span());
            placed.parts().flags().stream().map(Flag::span).forEach(inOrder::add);
            inOrder.add(placed.parts().arguments().span());
            for (int i = 0; i < inOrder.size(); i++) {
                assertTrue(item.covers(inOrder.get(i)));
                assertTrue(i == 0 || inOrder.get(i - 1).end() <= inOrder.get(i).start(), inOrder::toString);
            }
            int end = 0;
            for (Heredoc heredoc : placed.parts().heredocs()) {
                assertTrue(item.covers(heredoc.body()));
                assertTrue(heredoc.body().start() >= end);
                end = heredoc.terminator().map(TextSpan::end).orElse(end);
            }
        }
    }

    private static void problemsPointIntoTheText(SyntaxTree tree, String text) {
        TextSpan whole = new TextSpan(0, text.length());
        for (SyntaxProblem problem : tree.problems()) {
            assertTrue(whole.covers(problem.span()), problem::toString);
            problem.remedy().ifPresent(it -> assertTrue(whole.covers(it.edit().span())));
            assertFalse(problem.message().isBlank());
        }
    }

    private static void deletionsEqualFreshParses(SyntaxTree tree, String text) {
        List<TextSpan> tokens = tokens(text);
        int step = Math.max(1, tokens.size() / MOST_DELETIONS);
        for (int i = 0; i < tokens.size(); i += step) {
            TextSpan token = tokens.get(i);
            SyntaxTree edited = tree.edited(TextEdit.delete(token));
            String expected = text.substring(0, token.start()) + text.substring(token.end());
            SyntaxTree fresh = SyntaxTree.parse(expected);
            assertEquals(expected, edited.text());
            assertEquals(fresh.size(), edited.size(), () -> "after deleting " + token);
            for (int k = 0; k < fresh.size(); k++) {
                assertEquals(fresh.item(k).text(), edited.item(k).text());
                assertEquals(fresh.item(k).kind(), edited.item(k).kind());
                assertEquals(fresh.item(k).openHeredocs(), edited.item(k).openHeredocs());
            }
        }
    }

    /** Runs of blanks, of other characters, and line ends. */
    private static List<TextSpan> tokens(String text) {
        List<TextSpan> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
                tokens.add(new TextSpan(start, i));
                start = i;
            }
        }
        return tokens;
    }

    private static int kind(char c) {
        return c == '\n' || c == '\r' ? 0 : c <= ' ' ? 1 : 2;
    }

    private static void graphPointsIntoTheText(BuildGraph graph, String text) {
        for (StageReference reference : graph.references()) {
            assertFalse(reference.span().isEmpty());
            assertTrue(reference.span().end() <= text.length());
        }
        for (Stage stage : graph.stages()) {
            graph.finalState(stage);
            stage.nameSpan().ifPresent(span -> assertTrue(stage.span().covers(span)));
        }
        for (Occurrence occurrence : graph.occurrences().all()) {
            assertTrue(occurrence.span().end() <= text.length());
            boolean isVariable = occurrence.symbol().isVariable();
            String written = occurrence.span().in(text);
            assertTrue(!isVariable || written.equals(occurrence.symbol().name()) || written.contains("\n"), written);
        }
        graph.problems().forEach(problem -> assertTrue(problem.span().end() <= text.length()));
    }

    private static void placesTouchTheirOffset(BuildGraph graph) {
        int length = graph.tree().length();
        int step = Math.max(1, length / MOST_PLACES);
        for (int offset = 0; offset <= length; offset += step) {
            int at = offset;
            boolean insideLineEnd = at > 0 && at < length && graph.tree().text().startsWith("\r\n", at - 1);
            if (insideLineEnd) {
                continue;
            }
            Place place = graph.placeAt(at);
            assertTrue(place.span().touches(at), () -> at + " is no part of " + place);
        }
    }

    private static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(InvariantsTest::isDockerfile).sorted().toList().stream();
        }
    }

    private static boolean isDockerfile(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.startsWith("dockerfile")
                        || name.startsWith("containerfile")
                        || name.endsWith(".dockerfile")
                        || name.endsWith(".containerfile"));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("test-fixtures"))) {
            at = at.getParent();
        }
        return at.resolve("test-fixtures");
    }
}
