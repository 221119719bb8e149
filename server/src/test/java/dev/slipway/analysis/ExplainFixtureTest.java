package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.explain.ConceptExplanation;
import dev.slipway.analysis.explain.FileExplanation;
import dev.slipway.analysis.explain.HtmlPage;
import dev.slipway.analysis.explain.RuleExplanation;
import dev.slipway.azure.ScenarioPredicates;
import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Scenario;
import dev.slipway.concepts.Scenarios;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports on whole files; the same as a page. */
class ExplainFixtureTest {
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final Set<String> VOID = Set.of("meta", "!doctype");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z!][a-zA-Z0-9]*)([^>]*)>");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|url)\\s*[=(]\\s*\"?([^\"\\s)]+)");

    @TestFactory
    Stream<DynamicTest> reports() {
        return Fixtures.in("explain", ".md", ExplainFixtureTest::report);
    }

    private static String report(Fixture fixture) {
        Subject subject = Subjects.of(fixture);
        return FileExplanation.of("Dockerfile", subject, LINTER.findings(subject));
    }

    /** Every question is asked of one file at least, and not of another. */
    @Test
    void everyQuestionAppliesSomewhereAndNotElsewhere() {
        Set<String> asked = new HashSet<>();
        Set<String> notAsked = new HashSet<>();
        for (Fixture fixture : Fixtures.all("explain")) {
            Set<String> here = new HashSet<>();
            ScenarioPredicates.of(Subjects.of(fixture).graph())
                    .forEach(it -> here.add(it.scenario().id()));
            for (Scenario each : Scenarios.all()) {
                (here.contains(each.id()) ? asked : notAsked).add(each.id());
            }
        }
        Set<String> all = new HashSet<>();
        Scenarios.all().forEach(it -> all.add(it.id()));
        assertEquals(14, all.size());
        assertEquals(all, asked);
        assertEquals(all, notAsked);
    }

    @Test
    void answersNameKnownConceptsAndSources() {
        for (Scenario each : Scenarios.all()) {
            assertTrue(each.text().endsWith("?"), each.id());
            assertFalse(each.links().isEmpty(), each.id());
            each.concepts().forEach(id -> assertTrue(Concepts.byId(id).isPresent(), id));
        }
    }

    /** Every page is well-formed, refers to nothing but links, and shows no HTML of the text. */
    @TestFactory
    Stream<DynamicTest> pages() {
        Stream<String> files = Fixtures.all("explain").stream().map(ExplainFixtureTest::report);
        Stream<String> concepts = Concepts.all().stream().map(ConceptExplanation::of);
        Stream<String> rules = Rules.docs().stream().map(RuleExplanation::of);
        return Stream.of(files, concepts, rules)
                .flatMap(it -> it)
                .map(markdown ->
                        DynamicTest.dynamicTest(markdown.lines().findFirst().orElse(""), () -> {
                            String page = HtmlPage.of(markdown);
                            wellFormed(page);
                            assertFalse(page.contains("<script"), page);
                            Matcher reference = REFERENCE.matcher(page);
                            while (reference.find()) {
                                assertTrue(reference.group(1).startsWith("https://"), reference.group());
                            }
                        }));
    }

    private static void wellFormed(String page) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page.substring(page.indexOf("</style>")));
        open.push("html");
        open.push("head");
        open.push("style");
        while (tag.find()) {
            if (VOID.contains(tag.group(2))) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertEquals(open.isEmpty() ? "" : open.pop(), tag.group(2), () -> "at " + page.substring(tag.start()));
            }
        }
        assertEquals(List.of(), List.copyOf(open));
    }

    @Test
    void theExamIsNamedOnce() {
        for (Fixture fixture : Fixtures.all("explain")) {
            String report = report(fixture);
            assertEquals(1, report.split("Topic from exam", -1).length - 1, report);
        }
    }
}
