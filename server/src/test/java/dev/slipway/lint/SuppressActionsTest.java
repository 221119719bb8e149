package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.Subjects;
import dev.slipway.config.Settings;
import dev.slipway.fix.Fix;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the comments look like that hide a finding, and that they hide it and nothing else. */
class SuppressActionsTest {
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final int MOST_FINDINGS = 12;
    private static final Set<String> ABOUT_COMMENTS = Stream.concat(
                    SuppressionRules.DOCS.stream().map(RuleDoc::id), Stream.of("InlineIgnore"))
            .collect(Collectors.toSet());

    /** The text of the file after each action on each finding at the cursor. */
    @TestFactory
    Stream<DynamicTest> actions() {
        return Fixtures.in("suppress", ".suppressed", SuppressActionsTest::suppressed);
    }

    private static String suppressed(Fixture fixture) {
        Subject subject = Subjects.of(fixture);
        StringBuilder answer = new StringBuilder();
        for (Finding finding : LINTER.findings(subject)) {
            TextSpan span = finding.location().span();
            if (span.start() <= fixture.marked().cursor() && fixture.marked().cursor() <= span.end()) {
                for (Fix fix : SuppressActions.of(subject, finding)) {
                    answer.append("=== ").append(fix.title()).append('\n').append(applied(subject, fix));
                }
            }
        }
        return answer.toString();
    }

    @TestFactory
    Stream<DynamicTest> theyHideTheirFindingAndNothingElse() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Fixtures.root().relativize(file).toString(), file.toUri(), () -> hides(Fixtures.text(file))));
    }

    private static void hides(String text) {
        Settings all =
                new Settings(Profile.ALL.id(), List.of(), List.of(), Map.of(), Settings.DEFAULT.buildInputs(), "short");
        Subject subject = Subject.of(Subjects.FILE, SyntaxTree.parse(text), all, BuildContext.UNKNOWN);
        List<Finding> before = LINTER.findings(subject);
        Set<String> tried = new HashSet<>();
        before.stream()
                .filter(it -> !ABOUT_COMMENTS.contains(it.rule().id()))
                .filter(it -> tried.add(it.rule().id()))
                .limit(MOST_FINDINGS)
                .forEach(finding -> {
                    for (Fix fix : SuppressActions.of(subject, finding)) {
                        List<TextEdit> edits = fix.edits().in(Subjects.FILE);
                        List<String> after = LINTER
                                .findings(subject.withTree(subject.tree().edited(edits)))
                                .stream()
                                .filter(it -> !ABOUT_COMMENTS.contains(it.rule().id()))
                                .map(SuppressActionsTest::place)
                                .toList();
                        List<String> expected = before.stream()
                                .filter(it -> !ABOUT_COMMENTS.contains(it.rule().id()))
                                .map(it -> it.rule().id() + " "
                                        + TextEdits.mapOffset(
                                                it.location().span().start(), edits))
                                .toList();
                        String itself = finding.rule().id() + " "
                                + TextEdits.mapOffset(finding.location().span().start(), edits);
                        assertTrue(expected.contains(itself));
                        assertFalse(
                                after.contains(itself), () -> fix.title() + " leaves it:\n" + applied(subject, fix));
                        assertTrue(
                                expected.containsAll(after),
                                () -> fix.title() + " makes " + minus(after, expected) + ":\n" + applied(subject, fix));
                        boolean wholeInstruction = applied(subject, fix).contains("dockerfile-utils: ignore");
                        if (!wholeInstruction) {
                            List<String> gone = minus(expected, after).stream()
                                    .filter(it -> !it.startsWith(finding.rule().id() + " "))
                                    .toList();
                            assertEquals(List.of(), gone, () -> fix.title() + " hides more:\n" + applied(subject, fix));
                        }
                    }
                });
    }

    private static List<String> minus(List<String> all, List<String> some) {
        return all.stream().filter(it -> !some.contains(it)).toList();
    }

    private static String place(Finding finding) {
        return finding.rule().id() + " " + finding.location().span().start();
    }

    private static String applied(Subject subject, Fix fix) {
        return TextEdits.apply(subject.tree().text(), fix.edits().in(Subjects.FILE));
    }
}
