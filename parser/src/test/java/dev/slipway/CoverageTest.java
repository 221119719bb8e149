package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every statement of our catalogue of Dockerfile syntax and semantics is met by a file of the corpus. The table
 * {@code corpus/coverage.tsv} says which; this prints row and file, and fails on a gap.
 */
class CoverageTest {
    private record Row(String id, String statement, String mode, String file, Pattern pattern) {}

    @TestFactory
    Stream<DynamicTest> everyStatement() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.id() + ": " + row.statement(), () -> {
                    Path file = root().resolve(row.file());
                    System.out.println(row.id() + "\t" + row.file());
                    assertTrue(Files.exists(file), () -> "no file " + row.file());
                    boolean bytes = row.id().endsWith("-bytes");
                    String text = new String(
                            Files.readAllBytes(file), bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                    assertTrue(row.pattern().matcher(text).find(), () -> row.pattern() + " is not in " + row.file());
                    if (row.mode().equals("valid") && !row.file().endsWith(".dockerignore")) {
                        SyntaxTree tree = SyntaxTree.parse(text);
                        assertEquals(List.of(), tree.problems());
                        assertEquals(
                                List.of(), BuildGraph.of(tree, BuildInputs.NONE).problems());
                    }
                }));
    }

    @Test
    void idsAreUniqueAndEverySectionIsThere() throws IOException {
        List<Row> rows = rows();
        assertEquals(rows.size(), rows.stream().map(Row::id).distinct().count());
        Set<String> sections = new TreeSet<>();
        rows.forEach(row -> sections.add(row.id().substring(0, row.id().indexOf('-'))));
        assertEquals(Set.of("3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10"), sections);
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(root().resolve("corpus/coverage.tsv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", 5))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], Pattern.compile(cells[4])))
                .toList();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("test-fixtures"))) {
            at = at.getParent();
        }
        return at.resolve("test-fixtures");
    }
}
