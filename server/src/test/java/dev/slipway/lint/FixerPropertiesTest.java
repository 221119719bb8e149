package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.compare.Aspect;
import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.config.Settings;
import dev.slipway.fix.Fix;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextEdits;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of fixing any file of test-fixtures with all rules on, marks of fixtures and all. */
class FixerPropertiesTest {
    private static final FileId FILE = new FileId("file:///work/Dockerfile");
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final Pattern SUPPRESSION = Pattern.compile("ignore|check\\s*=|:skip");
    private static final Settings ALL =
            new Settings(Profile.ALL.id(), List.of(), List.of(), Map.of(), Settings.DEFAULT.buildInputs(), "short");

    /** By rule and safety what differs after some fix, over all files. */
    private static final Map<String, Set<Aspect>> CHANGED = new ConcurrentSkipListMap<>();

    @TestFactory
    Stream<DynamicTest> safeFixes() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Fixtures.root().relativize(file).toString(),
                        file.toUri(),
                        () -> check(Fixtures.text(file), Fixer.safe())));
    }

    @TestFactory
    Stream<DynamicTest> allFixes() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Fixtures.root().relativize(file).toString(),
                        file.toUri(),
                        () -> check(Fixtures.text(file), Fixer.any())));
    }

    private static void check(String text, Fixer.Choice choice) {
        Subject subject = Subject.of(FILE, SyntaxTree.parse(text), ALL, BuildContext.UNKNOWN);
        Fixer.Result result = Fixer.fix(subject, LINTER::findings, choice);
        String after = result.subject().tree().text();
        assertEquals(SyntaxTree.parse(after).text(), after);
        List<String> left = result.findings().stream()
                .filter(it -> choice.of(it).isPresent())
                .map(it -> it.rule().id() + " " + it.message() + " -> "
                        + choice.of(it).map(Fix::title).orElse(""))
                .toList();
        assertEquals(List.of(), left, () -> "fixes are left to apply in\n" + after);
        Fixer.Result again = Fixer.fix(result.subject(), LINTER::findings, choice);
        assertEquals(after, again.subject().tree().text(), "a second run changes nothing");
        assertTrue(
                errors(result.findings()) <= errors(LINTER.findings(subject)), () -> "a fix makes an error:\n" + after);
        assertTrue(result.fixes() > 0 || after.equals(text), "a text without fixes stays as it is");
        imageStays(subject);
        commentsStay(text, after);
        assertEquals(loneCarriageReturns(text), loneCarriageReturns(after), "line ends are kept");
    }

    /**
     * What {@code slipway diff} tells of each fix by itself. One that calls the image the same keeps base and
     * configuration; its files are compared as far as no RUN, which may do the same in other words, is involved.
     */
    private static void imageStays(Subject subject) {
        BuildGraph before = graph(subject.tree());
        for (Finding finding : LINTER.findings(subject)) {
            for (Fix fix : finding.fixes()) {
                SyntaxTree fixed = SyntaxTree.parse(
                        TextEdits.apply(subject.tree().text(), fix.edits().in(FILE)));
                List<ImageChange> changes = BuildDifference.of(before, graph(fixed)).stream()
                        .flatMap(it -> it.changes().stream())
                        .filter(it -> it.aspect() != Aspect.STAGE)
                        .toList();
                Set<Aspect> kinds = CHANGED.computeIfAbsent(
                        finding.rule().id() + "\t" + fix.safety(), it -> EnumSet.noneOf(Aspect.class));
                changes.forEach(it -> kinds.add(it.aspect()));
                if (fix.safety() != Fix.Safety.REVIEW) {
                    List<String> told = changes.stream()
                            .filter(it -> it.aspect() != Aspect.FILES)
                            .map(ImageChange::words)
                            .toList();
                    assertEquals(List.of(), told, () -> finding.rule().id() + ": " + fix.title());
                }
            }
        }
    }

    /** Which fixes change more than files is listed, so that nobody makes a fix that does without saying so. */
    @AfterAll
    static void listsWhatChangesMoreThanFiles() throws IOException {
        Path list = Fixtures.root().resolve("fix-differences.tsv");
        CHANGED.values().forEach(it -> it.remove(Aspect.FILES));
        CHANGED.values().removeIf(Set::isEmpty);
        if (System.getProperty("fixtures.update") != null) {
            StringBuilder lines = new StringBuilder();
            CHANGED.forEach((fix, kinds) ->
                    lines.append(fix).append('\t').append(words(kinds)).append('\n'));
            Files.writeString(list, lines);
        }
        Map<String, List<String>> allowed = Files.readAllLines(list).stream()
                .map(it -> it.split("\t"))
                .collect(Collectors.toMap(it -> it[0] + "\t" + it[1], it -> List.of(it[2].split(" "))));
        CHANGED.forEach((fix, kinds) -> assertTrue(
                allowed.getOrDefault(fix, List.of())
                        .containsAll(List.of(words(kinds).split(" "))),
                () -> "test-fixtures/fix-differences.tsv does not allow: " + fix + " changes " + words(kinds)));
        allowed.keySet()
                .forEach(it -> assertTrue(CHANGED.containsKey(it), () -> "no fix is like this any more: " + it));
    }

    private static String words(Set<Aspect> kinds) {
        return kinds.stream().map(Aspect::word).collect(Collectors.joining(" "));
    }

    private static BuildGraph graph(SyntaxTree tree) {
        return BuildGraph.of(tree, BuildInputs.NONE.withBaseImages(new CatalogueBaseImages()));
    }

    /** Every comment line is still there; a split moves some of them. */
    private static void commentsStay(String before, String after) {
        List<String> kept = comments(after);
        for (String comment : comments(before)) {
            assertTrue(kept.remove(comment), () -> "the comment `" + comment + "` is lost:\n" + after);
        }
    }

    /** Those that ask for silence aside: unused ones are removed. */
    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            // A fix may change what a directive says, and remove a comment that hides nothing.
            if (line.stripLeading().startsWith("#")
                    && !line.matches("#\\s*syntax\\s*=.*")
                    && !SUPPRESSION.matcher(line).find()) {
                comments.add(line.strip());
            }
        }
        return comments;
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
    }

    private static boolean loneCarriageReturns(String text) {
        return text.replace("\r\n", "").indexOf('\r') >= 0;
    }
}
