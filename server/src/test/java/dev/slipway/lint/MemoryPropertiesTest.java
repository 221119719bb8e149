package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.analysis.Subjects;
import dev.slipway.config.Policy;
import dev.slipway.config.Settings;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.BuildInputs;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextEdit;
import dev.slipway.workspace.BuildContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed into whatever file, a linter that remembers finds what a new one finds, with every rule there is,
 * under whatever settings and beside whatever files.
 */
class MemoryPropertiesTest {
    private static final FileId FILE = new FileId("file:///work/Dockerfile");
    private static final Settings ALL =
            new Settings(Profile.ALL.id(), List.of(), List.of(), Map.of(), Settings.DEFAULT.buildInputs(), "short");

    /** The same editor also changes its settings and the files around: what is remembered must not outlive either. */
    private static final List<Settings> SETTINGS = List.of(
            ALL,
            Settings.DEFAULT,
            ALL.withPolicy(new Policy(List.of("mcr.microsoft.com"), Map.of("version", "semver"), true)
                    .withException("DL3008", List.of("c*"))),
            new Settings(
                    Profile.HADOLINT.id(),
                    List.of("SdkImageShipped"),
                    List.of("DL3059"),
                    Map.of("DL3007", "error"),
                    new BuildInputs(
                            Map.of("VERSION", "1"),
                            Optional.of("build"),
                            Map.of("src", "."),
                            Optional.of("linux/arm64"),
                            Settings.DEFAULT.buildInputs().baseImages()),
                    "short"));

    private static final List<BuildContext> CONTEXTS = List.of(
            BuildContext.UNKNOWN,
            Subjects.context(Map.of("package.json", "{}", "app.py", "", ".env", "A=1", "requirements.txt", "")),
            Subjects.context(Map.of("go.mod", "module a", "main.go", "", ".dockerignore", "*.md\nnode_modules\n")));

    /** Comments that change what the lines below mean; pasted like anything else. */
    private static final String PRAGMAS = "# hadolint shell=pwsh\n# hadolint ignore=DL3008\n# check=skip=all\n";

    private static final long SEED = 20_261_125L;
    private static final int EDITS = 2_500;
    private static final int EDITS_IN_ONE_FILE = 25;
    private static final int MOST_CHARACTERS = 4_000;

    @Test
    void findingsAfterAnyEditEqualThoseOfAFreshRun() {
        List<Path> files = Fixtures.everyDockerfile();
        Random random = new Random(SEED);
        Linter remembering = new Linter(Rules.ALL);
        String donor = "";
        SyntaxTree tree = SyntaxTree.parse("");
        Settings settings = ALL;
        BuildContext context = BuildContext.UNKNOWN;
        for (int step = 0; step < EDITS; step++) {
            if (step % EDITS_IN_ONE_FILE == 0) {
                donor = PRAGMAS + text(files, random);
                tree = SyntaxTree.parse(text(files, random));
                remembering.findings(Subject.of(FILE, tree, settings, context));
            }
            TextEdit edit = edit(tree.text(), donor, random);
            tree = tree.edited(edit);
            String text = tree.text();
            if (random.nextInt(4) == 0) {
                settings = SETTINGS.get(random.nextInt(SETTINGS.size()));
                context = CONTEXTS.get(random.nextInt(CONTEXTS.size()));
            }
            Subject now = Subject.of(FILE, SyntaxTree.parse(text), settings, context);
            List<Finding> fresh = new Linter(Rules.ALL).findings(now);
            int at = step;
            assertEquals(
                    fresh,
                    remembering.findings(Subject.of(FILE, tree, settings, context)),
                    () -> "seed " + SEED + ", step " + at + ", after " + edit + " in\n" + text);
        }
    }

    private static String text(List<Path> files, Random random) {
        String text = Fixtures.text(files.get(random.nextInt(files.size())));
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** Deletes, types, or pastes from another file: a few characters, a line, or several. */
    private static TextEdit edit(String text, String donor, Random random) {
        int start = random.nextInt(text.length() + 1);
        int removed = random.nextInt(3) * random.nextInt(30);
        int from = random.nextInt(donor.length() + 1);
        int pasted = random.nextInt(3) * random.nextInt(60);
        return TextEdit.replace(
                start,
                Math.min(text.length(), start + removed),
                donor.substring(from, Math.min(donor.length(), from + pasted)));
    }
}
