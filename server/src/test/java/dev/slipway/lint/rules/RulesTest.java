package dev.slipway.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.Subjects;
import dev.slipway.config.FormatStyle;
import dev.slipway.config.Policy;
import dev.slipway.config.Settings;
import dev.slipway.fix.Fix;
import dev.slipway.fixtures.Marked;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Linter;
import dev.slipway.lint.Profile;
import dev.slipway.lint.Rule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is listed, documented, and does what its examples say. */
class RulesTest {
    private static final FileId FILE = new FileId("file:///Dockerfile");
    private static final Linter LINTER = new Linter(Rules.ALL);
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```dockerfile (bad|good)\\n(.*?)```");

    /** What examples of rules that settings feed count on. */
    private static final Policy POLICY = new Policy(
            List.of("docker.io", "mcr.microsoft.com"),
            Map.of(
                    "com.example.source", "url",
                    "com.example.created", "rfc3339",
                    "com.example.license", "spdx",
                    "com.example.revision", "hash",
                    "com.example.version", "semver",
                    "com.example.mail", "email",
                    "com.example.text", "text"),
            true);

    private static final Settings SETTINGS = new Settings(
            Profile.ALL.id(),
            List.of(),
            List.of(),
            Map.of(),
            Settings.DEFAULT.buildInputs(),
            Settings.DEFAULT.azureHover(),
            POLICY,
            FormatStyle.NONE);

    private static final Pattern FILES = Pattern.compile("(?s)```files\\n(.*?)```");

    /** Findings that no short file shows: an empty file, a line of 64 KiB, what another program and a registry say. */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("NoInstructions", "LineTooLong", "ShellCheck", "InvalidBaseImagePlatform");

    /** They start a program, or need a network. */
    private static final Set<String> ON_BY_NAME_ONLY = Set.of("ShellCheck", "InvalidBaseImagePlatform");

    @TestFactory
    Stream<DynamicTest> badExamplesAreFound() {
        return examples("bad")
                .map(it -> DynamicTest.dynamicTest(it.doc().id(), () -> {
                    Marked marked = Marked.read(it.text());
                    assertFalse(marked.carets().isEmpty(), "a bad example says where");
                    Set<TextSpan> expected = new HashSet<>();
                    marked.carets().forEach(caret -> expected.add(caret.span()));
                    Set<TextSpan> found = new HashSet<>();
                    for (Finding finding : findings(it.doc(), marked.text())) {
                        if (finding.rule().id().equals(it.doc().id())) {
                            found.add(finding.location().span());
                        }
                    }
                    assertEquals(expected, found);
                }));
    }

    @TestFactory
    Stream<DynamicTest> goodExamplesAreNot() {
        return examples("good")
                .map(it -> DynamicTest.dynamicTest(it.doc().id(), () -> {
                    List<String> found = findings(it.doc(), it.text()).stream()
                            .map(finding -> finding.rule().id())
                            .toList();
                    assertFalse(found.contains(it.doc().id()), found::toString);
                }));
    }

    /** A fix removes its finding, adds no error, and touches nothing but what it says. */
    @TestFactory
    Stream<DynamicTest> fixesMendTheirFinding() {
        return examples("bad")
                .map(it -> DynamicTest.dynamicTest(it.doc().id(), () -> {
                    String text = Marked.read(it.text()).text();
                    for (Finding finding : findings(it.doc(), text)) {
                        for (Fix fix : finding.fixes()) {
                            String mended = TextEdits.apply(text, fix.edits().in(FILE));
                            long before = count(findings(it.doc(), text), finding.rule());
                            long after = count(findings(it.doc(), mended), finding.rule());
                            assertTrue(after < before, () -> fix.title() + " leaves:\n" + mended);
                            assertTrue(
                                    errors(it.doc(), mended) <= errors(it.doc(), text),
                                    () -> fix.title() + " breaks:\n" + mended);
                        }
                    }
                }));
    }

    @Test
    void everyDocIsWhole() {
        Set<String> ids = new HashSet<>();
        for (RuleDoc doc : LINTER.names().docs()) {
            assertTrue(ids.add(doc.id()), () -> doc.id() + " twice");
            assertTrue(doc.id().matches("([A-Z][A-Za-z]*)+"), doc.id());
            assertTrue(doc.summary().endsWith("."), doc.id());
            assertEquals(ON_BY_NAME_ONLY.contains(doc.id()), doc.profiles().isEmpty(), doc.id());
            Set<String> kinds = new TreeSet<>();
            Matcher example = EXAMPLE.matcher(doc.markdown());
            while (example.find()) {
                kinds.add(example.group(1));
            }
            assertEquals(WITHOUT_EXAMPLE.contains(doc.id()) ? Set.of() : Set.of("bad", "good"), kinds, doc.id());
        }
    }

    /** What every profile has aside: what a build fails on, and what the configuration itself asks for. */
    @Test
    void theRecommendedProfileStaysSmall() {
        List<String> advice = LINTER.names().docs().stream()
                .filter(it -> it.profiles().contains(Profile.RECOMMENDED))
                .filter(it -> !it.isAlwaysOn())
                .map(RuleDoc::id)
                .toList();
        assertTrue(advice.size() <= 40, () -> advice.size() + ": " + advice);
    }

    @Test
    void everyRuleClassIsListed() throws IOException, URISyntaxException {
        Path folder = Path.of(Rules.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("dev/slipway/lint/rules");
        Set<String> listed = new TreeSet<>();
        Rules.ALL.forEach(rule -> listed.add(rule.getClass().getSimpleName()));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = load(name);
                if (type != null && Rule.class.isAssignableFrom(type)) {
                    there.add(name);
                }
            }
        }
        assertEquals(there, listed);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("dev.slipway.lint.rules." + name);
        } catch (ClassNotFoundException notOurs) {
            return null;
        }
    }

    private record Example(RuleDoc doc, String text) {}

    private static Stream<Example> examples(String kind) {
        List<Example> examples = new ArrayList<>();
        for (RuleDoc doc : LINTER.names().docs()) {
            Matcher example = EXAMPLE.matcher(doc.markdown());
            while (example.find()) {
                if (example.group(1).equals(kind)) {
                    examples.add(new Example(doc, example.group(2)));
                }
            }
        }
        return examples.stream();
    }

    private static List<Finding> findings(RuleDoc doc, String text) {
        return LINTER.findings(Subject.of(FILE, SyntaxTree.parse(text), SETTINGS, context(doc)));
    }

    /** A fenced block {@code files} makes up the build context: a path in each line, and its text behind an equals sign. */
    private static BuildContext context(RuleDoc doc) {
        Matcher block = FILES.matcher(doc.markdown());
        if (!block.find()) {
            return BuildContext.UNKNOWN;
        }
        Map<String, String> files = new TreeMap<>();
        for (String line : block.group(1).split("\n")) {
            String[] parts = line.split(" = ", 2);
            files.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return Subjects.context(files);
    }

    private static long count(List<Finding> findings, RuleDoc rule) {
        return findings.stream().filter(it -> it.rule().id().equals(rule.id())).count();
    }

    private static long errors(RuleDoc doc, String text) {
        return findings(doc, text).stream()
                .filter(it -> it.severity() == dev.slipway.lint.Severity.ERROR)
                .count();
    }
}
