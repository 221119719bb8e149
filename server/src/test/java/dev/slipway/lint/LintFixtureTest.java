package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.Subjects;
import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.fix.Fix;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.fixtures.Marked.Caret;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code lint/<Rule>/<case>.dockerfile}: caret lines say where the rule finds something, and nowhere else; what other rules
 * find does not count. {@code <case>.fixed.dockerfile} is the text with all of the rule's safe fixes applied, or with the
 * fixes that {@code fix} in the settings names.
 */
class LintFixtureTest {
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final String FIXED = ".fixed.dockerfile";

    @TestFactory
    Stream<DynamicTest> findings() {
        return Fixtures.all("lint").stream()
                .map(fixture ->
                        DynamicTest.dynamicTest(fixture.name(), fixture.file().toUri(), () -> found(fixture)));
    }

    @TestFactory
    Stream<DynamicTest> fixes() {
        Stream<DynamicTest> cases = Fixtures.all("lint").stream()
                .map(fixture ->
                        DynamicTest.dynamicTest(fixture.name(), fixture.file().toUri(), () -> fixed(fixture)));
        return Stream.concat(cases, Stream.of(Fixtures.orphans("lint", FIXED)));
    }

    @Test
    void everyFolderIsARule() {
        Set<String> known = LINTER.names().docs().stream().map(RuleDoc::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Fixtures.all("lint").stream()
                .map(LintFixtureTest::rule)
                .filter(it -> !known.contains(it))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown, "folders of test-fixtures/lint without a rule of that name");
    }

    /** What no file with carets can show: an empty file, what another program says, and files that are not read as text. */
    private static final Set<String> WITHOUT_FIXTURE =
            Set.of("NoInstructions", "ShellCheck", "InvalidConfiguration", "InvalidUtf8", "NotText", "FileTooLarge");

    @Test
    void everyRuleIsFoundAndNotFound() {
        Set<String> found = new TreeSet<>();
        Set<String> clean = new TreeSet<>();
        for (Fixture fixture : Fixtures.all("lint")) {
            (fixture.marked().carets().isEmpty() ? clean : found).add(rule(fixture));
        }
        Set<String> rules = new TreeSet<>();
        LINTER.names().docs().forEach(doc -> rules.add(doc.id()));
        rules.removeAll(WITHOUT_FIXTURE);
        assertEquals(rules, found, "each rule has a case with carets");
        assertEquals(rules, clean, "each rule has a case that comes near and is fine");
    }

    /** The result of each rule's fix stands beside a case, be it safe or not. */
    @Test
    void everyFixHasAResult() {
        Set<String> fixing = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        for (Fixture fixture : Fixtures.all("lint")) {
            if (findings(fixture, subject(fixture)).stream()
                    .anyMatch(it -> !it.fixes().isEmpty())) {
                fixing.add(rule(fixture));
            }
            if (Files.exists(fixture.sibling(FIXED))) {
                shown.add(rule(fixture));
            }
        }
        assertEquals(fixing, shown);
    }

    /** What a rule says of its fixes is what they are, and every kind is shown. */
    @Test
    void everyFixIsOfItsKind() {
        Map<String, Set<Fix.Safety>> shown = new TreeMap<>();
        Map<String, Set<Fix.Safety>> said = new TreeMap<>();
        LINTER.names().docs().stream().filter(it -> !it.fixes().isEmpty()).forEach(it -> said.put(it.id(), it.fixes()));
        for (Fixture fixture : Fixtures.all("lint")) {
            for (Finding finding : findings(fixture, subject(fixture))) {
                finding.fixes()
                        .forEach(it -> shown.computeIfAbsent(finding.rule().id(), id -> new TreeSet<>())
                                .add(it.safety()));
            }
        }
        assertEquals(said, shown);
    }

    /**
     * Each rule with a SAME or TRIM fix has a pair {@code proof} that {@code prove.sh} builds, or a reason in {@code
     * proofs.tsv} why there is none.
     */
    @Test
    void everySafeFixIsProven() throws IOException {
        Set<String> promised = new TreeSet<>();
        LINTER.names().docs().stream()
                .filter(it -> it.fixes().contains(Fix.Safety.SAME) || it.fixes().contains(Fix.Safety.TRIM))
                .forEach(it -> promised.add(it.id()));
        Set<String> answered = new TreeSet<>();
        for (String line : Files.readAllLines(Fixtures.root().resolve("proofs.tsv"))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                assertEquals(2, columns.length, line);
                answered.add(columns[0]);
            }
        }
        for (Fixture fixture : Fixtures.all("lint")) {
            if (fixture.file().getFileName().toString().startsWith("proof")) {
                boolean trims = fixture.settings().getProperty("proof", "same").equals("trim");
                boolean isTrim = findings(fixture, subject(fixture)).stream()
                        .flatMap(it -> it.fixes().stream())
                        .anyMatch(it -> it.safety() == Fix.Safety.TRIM);
                assertEquals(isTrim, trims, fixture.name());
                assertTrue(answered.add(rule(fixture)) || fixture.name().contains("proof-"), fixture.name());
            }
        }
        assertEquals(promised, answered);
    }

    private static void found(Fixture fixture) {
        String text = fixture.marked().text();
        List<Finding> findings = findings(fixture, subject(fixture));
        List<Caret> carets = fixture.marked().carets();
        String expected =
                carets.stream().map(it -> place(text, it.span())).sorted().collect(Collectors.joining("\n"));
        String actual = findings.stream()
                .map(it -> place(text, shown(text, it.location().span())))
                .sorted()
                .collect(Collectors.joining("\n"));
        assertEquals(
                expected,
                actual,
                () -> "found:\n"
                        + findings.stream()
                                .map(it -> place(text, it.location().span()) + " " + it.message())
                                .collect(Collectors.joining("\n")));
        for (Caret caret : carets) {
            assertTrue(
                    findings.stream().anyMatch(it -> isMeant(caret, text, it)),
                    () -> "none of the messages under the carets holds `" + caret.words() + "`: "
                            + findings.stream().map(LintFixtureTest::words).toList());
        }
    }

    private static boolean isMeant(Caret caret, String text, Finding finding) {
        return shown(text, finding.location().span()).equals(caret.span())
                && words(finding).contains(caret.words());
    }

    /** What the words beside carets are looked for in. */
    private static String words(Finding finding) {
        return finding.severity().id() + ": " + finding.message();
    }

    /** The part of a span that carets can mark: on its first line, and at least one character of it. */
    private static TextSpan shown(String text, TextSpan span) {
        int line = LineBreaks.endOfLine(text, span.start());
        int end = Math.min(Math.max(span.end(), span.start() + 1), line);
        return new TextSpan(span.start(), Math.max(span.start(), end));
    }

    private static String place(String text, TextSpan span) {
        long line = 1
                + text.substring(0, span.start()).chars().filter(c -> c == '\n').count();
        int column = span.start() - (text.lastIndexOf('\n', span.start() - 1) + 1);
        return line + ":" + column + " `" + span.in(text) + "`";
    }

    private static void fixed(Fixture fixture) {
        Subject subject = subject(fixture);
        String text = subject.tree().text();
        String wanted = fixture.settings().getProperty("fix", "safe");
        Fixer.Result result = Fixer.fix(subject, it -> findings(fixture, it), choice(wanted));
        String after = result.subject().tree().text();
        boolean hasFix = result.fixes() > 0;
        if (!hasFix) {
            assertFalse(
                    Files.exists(fixture.sibling(FIXED)), () -> "there is no `" + wanted + "` fix, yet a result of it");
            assertFalse(fixture.settings().containsKey("fix"), () -> "no finding has a fix `" + wanted + "`");
            return;
        }
        Fixtures.compare(fixture, FIXED, after);
        assertEquals(lineEnds(text), lineEnds(after), "line ends are kept");
        assertEquals(
                List.of(),
                result.findings().stream()
                        .map(choice(wanted)::of)
                        .filter(Optional::isPresent)
                        .toList(),
                "fixes are left to apply");
        Fixer.Result again = Fixer.fix(result.subject(), it -> findings(fixture, it), choice(wanted));
        assertEquals(after, again.subject().tree().text(), "a second run changes nothing");
        assertTrue(errors(result.subject()) <= errors(subject), "a fix makes no error");
    }

    /** Kinds of line ends that stand in the text; a text of one line has none. */
    private static Set<String> lineEnds(String text) {
        Set<String> ends = new TreeSet<>();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            ends.add(i > 0 && text.charAt(i - 1) == '\r' ? "CRLF" : "LF");
        }
        return ends;
    }

    private static Fixer.Choice choice(String wanted) {
        return switch (wanted) {
            case "safe" -> Fixer.safe();
            case "unsafe" -> Fixer.any();
            default ->
                finding -> finding.fixes().stream()
                        .filter((Fix fix) -> fix.title().contains(wanted))
                        .findFirst();
        };
    }

    private static long errors(Subject subject) {
        return LINTER.findings(subject).stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .count();
    }

    private static List<Finding> findings(Fixture fixture, Subject subject) {
        String rule = rule(fixture);
        return LINTER.findings(subject).stream()
                .filter(it -> it.rule().id().equals(rule))
                .toList();
    }

    private static String rule(Fixture fixture) {
        return fixture.file().getParent().getFileName().toString();
    }

    /** The fixture's subject with the rule on, whatever its profiles are. */
    private static Subject subject(Fixture fixture) {
        Subject subject = Subjects.of(fixture);
        SettingsLayer none = SettingsLayer.EMPTY;
        SettingsLayer on = new SettingsLayer(
                none.profile(),
                List.of(rule(fixture)),
                none.skippedRules(),
                none.severities(),
                none.target(),
                none.buildArgs(),
                none.buildContexts(),
                none.platform(),
                none.azureHover(),
                none.exclude());
        Settings settings = on.over(subject.settings(), LINTER.names()::ids);
        return Subject.of(subject.file(), subject.tree(), settings, subject.context())
                .withImagePlatforms(subject.imagePlatforms());
    }
}
