package dev.slipway.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code test-fixtures/diff} holds two files and {@code changes.txt}: what becomes of the image. */
class DiffFixtureTest {
    private static final BuildInputs INPUTS = BuildInputs.NONE.withBaseImages(new CatalogueBaseImages());
    private static final Path ROOT = Fixtures.root().resolve("diff");

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().toList().stream()
                    .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
        }
    }

    private static void check(Path folder) throws IOException {
        BuildGraph before = graph(Fixtures.text(folder.resolve("A.dockerfile")));
        BuildGraph after = graph(Fixtures.text(folder.resolve("B.dockerfile")));
        BuildDifference difference = BuildDifference.of(before, after).orElseThrow();
        String answer = words(difference);
        Path expected = folder.resolve("changes.txt");
        if (System.getProperty("fixtures.update") != null) {
            assertEquals(null, System.getenv("CI"), "fixtures.update is refused where CI is set");
            Files.writeString(expected, answer);
        }
        assertEquals(
                Fixtures.text(expected).replace("\r\n", "\n"),
                answer,
                () -> expected.toUri().toString());
        BuildDifference back = BuildDifference.of(after, before).orElseThrow();
        assertEquals(difference.isSameImage(), back.isSameImage(), "a change is one in both directions");
    }

    private static String words(BuildDifference difference) {
        StringBuilder text = new StringBuilder(difference.isSameImage() ? "the same image\n" : "");
        difference.changes().forEach(it -> text.append(it.words()).append('\n'));
        RebuildCost cost = difference.rebuild();
        return text.append("rebuild ")
                .append(cost.once())
                .append(" of ")
                .append(cost.steps())
                .append("; a change of the sources: ")
                .append(cost.before().words())
                .append("; now ")
                .append(cost.after().words())
                .append('\n')
                .toString();
    }

    /** Every file of the corpus gives the same image as itself, also with its comments and blank lines taken out. */
    @TestFactory
    Stream<DynamicTest> whatChangesNothing() {
        return Fixtures.everyDockerfile().stream()
                .filter(it -> it.toString().contains("corpus/"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    BuildGraph graph = graph(Fixtures.text(file));
                    Optional<BuildDifference> same = BuildDifference.of(graph, graph);
                    assertEquals(graph.target().isPresent(), same.isPresent());
                    if (same.isPresent()) {
                        assertEquals(List.of(), same.get().changes());
                        assertEquals(0, same.get().rebuild().once());
                        BuildGraph bare = graph(withoutComments(graph.tree()));
                        assertEquals(
                                List.of(),
                                BuildDifference.of(graph, bare).orElseThrow().changes());
                    }
                }));
    }

    /** Any instruction of the last stage that is taken out of a corpus file changes something, or nothing is made of it. */
    @TestFactory
    Stream<DynamicTest> whatChangesSomething() {
        return Fixtures.everyDockerfile().stream()
                .filter(it -> it.toString().contains("corpus/"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    BuildGraph graph = graph(Fixtures.text(file));
                    if (graph.target().isEmpty()) {
                        return;
                    }
                    for (var placed : graph.target().get().instructions()) {
                        boolean steps = switch (placed.kind()) {
                            case RUN, COPY, ADD -> true;
                            default -> false;
                        };
                        String text = graph.tree().text();
                        String less = text.substring(0, placed.itemSpan().start())
                                + text.substring(placed.itemSpan().end());
                        if (steps) {
                            assertTrue(
                                    !BuildDifference.of(graph, graph(less))
                                            .orElseThrow()
                                            .isSameImage(),
                                    () -> "nothing is said of " + placed.item().text());
                        }
                    }
                }));
    }

    private static String withoutComments(SyntaxTree tree) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tree.size(); i++) {
            switch (tree.item(i).kind()) {
                case COMMENT, BLANK -> {}
                default -> text.append(tree.item(i).text());
            }
        }
        return text.toString();
    }

    private static BuildGraph graph(String text) {
        return BuildGraph.of(SyntaxTree.parse(text), INPUTS);
    }
}
