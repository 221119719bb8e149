package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.config.Settings;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.Severity;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that build get no error; files that do not get one where BuildKit stops. */
class CorpusTest {
    private static final Linter LINTER = new Linter(Rules.ALL);

    /** Refused only when a stage is built that no default build reaches: warnings, since the file builds. */
    private static final Set<String> WARNINGS =
            Set.of("unreachable-required.Dockerfile", "mount-key-unreachable.Dockerfile");

    /** Folders that show odd things and faults on purpose, as no project would. */
    private static final Set<String> MUSEUMS = Set.of(
            "args-scope",
            "checks-inline",
            "config-matrix",
            "flags-catalog",
            "json-edges",
            "lines-odd",
            "lint-museum",
            "stages-archive");

    @TestFactory
    Stream<DynamicTest> filesThatBuildHaveNoError() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("corpus"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(tsv|md|dockerignore)"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            root().relativize(file).toString(),
                            () -> assertEquals(List.of(), describe(file, Severity.ERROR))));
        }
    }

    @TestFactory
    Stream<DynamicTest> filesThatDoNotBuildHaveOneWhereBuildKitStops() throws IOException {
        Path folder = root().resolve("corpus-broken");
        return Files.readAllLines(folder.resolve("expected.tsv")).stream()
                .skip(1)
                .map(row -> {
                    String[] cells = row.split("\t");
                    return DynamicTest.dynamicTest(cells[0] + ": " + cells[2], () -> {
                        Severity least = WARNINGS.contains(cells[0]) ? Severity.WARNING : Severity.ERROR;
                        List<String> found = describe(folder.resolve(cells[0]), least);
                        assertTrue(
                                found.stream().anyMatch(it -> it.startsWith(cells[1] + ": ")),
                                () -> "line " + cells[1] + " wanted, got " + found);
                    });
                });
    }

    /** Good files are mostly left in peace: half of them without a word, nine of ten with two findings at most. */
    @Test
    void theRecommendedProfileIsQuiet() throws IOException {
        List<Integer> counts;
        try (Stream<Path> files = Files.walk(root().resolve("corpus"))) {
            counts = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(tsv|md|dockerignore)"))
                    .filter(file -> !MUSEUMS.contains(
                            root().resolve("corpus").relativize(file).getName(0).toString()))
                    .map(CorpusTest::findings)
                    .sorted()
                    .toList();
        }
        assertTrue(counts.size() >= 40, () -> "too few to tell: " + counts);
        assertEquals(0, counts.get(counts.size() / 2), () -> "median of " + counts);
        assertTrue(counts.get(counts.size() * 9 / 10) <= 2, () -> "ninetieth of a hundred in " + counts);
    }

    private static int findings(Path file) {
        try {
            return describe(file, Severity.INFO).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreEnoughFiles() throws IOException {
        assertTrue(filesThatBuildHaveNoError().count() >= 40);
        assertTrue(filesThatDoNotBuildHaveOneWhereBuildKitStops().count() >= 100);
    }

    /** Findings of that severity or worse as {@code line: rule}, lines counted as BuildKit does. */
    private static List<String> describe(Path file, Severity least) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Subject subject = Subject.of(
                new FileId(file.toUri().toString()), SyntaxTree.parse(text), Settings.DEFAULT, BuildContext.UNKNOWN);
        return LINTER.findings(subject).stream()
                .filter(finding -> finding.severity().isAtLeast(least))
                .map(finding -> line(text, finding) + ": " + finding.rule().id() + " " + finding.message())
                .toList();
    }

    private static long line(String text, Finding finding) {
        int end = finding.location().span().start();
        return 1 + text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("test-fixtures"))) {
            at = at.getParent();
        }
        return at.resolve("test-fixtures");
    }
}
