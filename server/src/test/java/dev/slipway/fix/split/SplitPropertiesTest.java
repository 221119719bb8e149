package dev.slipway.fix.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdits;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every split that is offered, over the fixtures and the corpus, in both styles, with and without context. */
class SplitPropertiesTest {
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final BuildInputs INPUTS = BuildInputs.NONE.withBaseImages(new CatalogueBaseImages());

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return SplitCases.all().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Subject known = SplitCases.subject(folder);
                    for (Style style : Style.values()) {
                        check(known, style);
                        check(SplitCases.subject(known.tree().text(), BuildContext.UNKNOWN), style);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(SplitCases.root().resolve("corpus"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(it -> it.getFileName().toString().toLowerCase().contains("dockerfile"))
                    .filter(it -> !it.toString().endsWith(".dockerignore"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            SplitCases.root().relativize(file).toString(), () -> {
                                Subject subject = SplitCases.subject(SplitCases.read(file), BuildContext.UNKNOWN);
                                for (Style style : Style.values()) {
                                    check(subject, style);
                                }
                            }));
        }
    }

    private static void check(Subject subject, Style style) {
        SplitResult result = Split.plan(subject, style, it -> List.of());
        assertEquals(result, Split.plan(subject, style, it -> List.of()), "the same file gives the same split");
        if (result instanceof SplitResult.Refused refused) {
            assertFalse(refused.sentence().isBlank());
            assertTrue(refused.code() != Code.NOT_VERIFIED, refused.sentence());
        }
        if (!(result instanceof SplitResult.Offered offered)) {
            return;
        }
        SyntaxTree tree = SyntaxTree.parse(offered.resultText());
        assertEquals(List.of(), tree.problems());
        Subject after = subject.withTree(tree);
        assertInstanceOf(SplitResult.NothingToGain.class, Split.plan(after, style, it -> List.of()));
        assertEquals(configuration(subject.tree()), configuration(tree));
        String formatted = TextEdits.apply(tree.text(), Formatter.document(tree, FormatOptions.DEFAULT));
        SyntaxTree laidOut = SyntaxTree.parse(formatted);
        assertEquals(List.of(), Formatter.document(laidOut, FormatOptions.DEFAULT), "formatted, it stays");
        assertEquals(configuration(tree), configuration(laidOut), "formatting changes nothing");
        Map<String, List<Set<String>>> known = findings(subject);
        findings(after)
                .forEach((rule, found) -> found.forEach(words -> assertTrue(
                        known.getOrDefault(rule, List.of()).stream().anyMatch(it -> it.containsAll(words)),
                        () -> "new: " + rule + " on " + words)));
        List<String> comments = comments(offered.resultText());
        for (String comment : comments(subject.tree().text())) {
            assertTrue(comments.remove(comment), () -> "lost: " + comment);
        }
    }

    /** What is found by the recommended profile: by rule the words that it is about; a cut RUN has fewer than before. */
    private static Map<String, List<Set<String>>> findings(Subject subject) {
        Map<String, List<Set<String>>> findings = new TreeMap<>();
        for (Finding finding : LINTER.findings(subject)) {
            String about = finding.location().span().in(subject.tree().text());
            findings.computeIfAbsent(finding.rule().id(), it -> new ArrayList<>())
                    .add(new TreeSet<>(List.of(about.strip().split("\\s+"))));
        }
        return findings;
    }

    /** The settings of the image; an inherited entrypoint, PATH and a locale that is as before aside. */
    private static List<Object> configuration(SyntaxTree tree) {
        BuildGraph graph = BuildGraph.of(tree, INPUTS);
        Stage last = graph.stages().get(graph.stages().size() - 1);
        StageState state = graph.finalState(last);
        List<String> declared = new ArrayList<>();
        state.variables().forEach((name, variable) -> {
            if (variable.origin() == dev.slipway.graph.Variable.Origin.ENV
                    && !name.equals("PATH")
                    && !name.equals("LANG")
                    && !(name.equals("LC_ALL")
                            && state.env().get(name).equals(state.env().get("LANG")))) {
                declared.add(name + "=" + state.env().get(name));
            }
        });
        declared.sort(null);
        return List.of(
                state.cmd(),
                state.directory(),
                state.user(),
                state.ports(),
                state.volumes(),
                state.labels(),
                state.healthcheck(),
                state.stopSignal(),
                state.shell(),
                declared);
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        text.lines().map(String::strip).filter(it -> it.startsWith("#")).forEach(comments::add);
        return comments;
    }
}
