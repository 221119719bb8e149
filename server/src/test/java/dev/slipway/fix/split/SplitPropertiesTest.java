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
import java.util.Set;
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
                            SplitCases.root().relativize(file).toString(),
                            () -> check(SplitCases.subject(SplitCases.read(file), BuildContext.UNKNOWN), Style.SLIM)));
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
        Set<String> known = rules(subject);
        Set<String> found = rules(after);
        found.removeAll(known);
        assertEquals(Set.of(), found, "new findings");
        List<String> comments = comments(offered.resultText());
        for (String comment : comments(subject.tree().text())) {
            assertTrue(comments.remove(comment), () -> "lost: " + comment);
        }
    }

    /** The rules of the recommended profile that find something. */
    private static Set<String> rules(Subject subject) {
        Set<String> rules = new TreeSet<>();
        LINTER.findings(subject).forEach(it -> rules.add(it.rule().id()));
        return rules;
    }

    /** The settings of the image; an inherited entrypoint and PATH aside. */
    private static List<Object> configuration(SyntaxTree tree) {
        BuildGraph graph = BuildGraph.of(tree, INPUTS);
        Stage last = graph.stages().get(graph.stages().size() - 1);
        StageState state = graph.finalState(last);
        List<String> declared = new ArrayList<>();
        state.variables().forEach((name, variable) -> {
            if (variable.origin() == dev.slipway.graph.Variable.Origin.ENV
                    && !name.equals("PATH")
                    && !name.equals("LANG")) {
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
