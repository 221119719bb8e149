package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.config.Settings;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextEdit;
import dev.slipway.workspace.BuildContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed into whatever file, a linter that remembers finds what a new one finds, with every rule there is. */
class MemoryPropertiesTest {
    private static final FileId FILE = new FileId("file:///work/Dockerfile");
    private static final Settings ALL =
            new Settings(Profile.ALL.id(), List.of(), List.of(), Map.of(), Settings.DEFAULT.buildInputs(), "short");
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
        for (int step = 0; step < EDITS; step++) {
            if (step % EDITS_IN_ONE_FILE == 0) {
                donor = text(files, random);
                tree = SyntaxTree.parse(text(files, random));
                remembering.findings(subject(tree));
            }
            TextEdit edit = edit(tree.text(), donor, random);
            tree = tree.edited(edit);
            String text = tree.text();
            List<Finding> fresh = new Linter(Rules.ALL).findings(subject(SyntaxTree.parse(text)));
            int at = step;
            assertEquals(
                    fresh,
                    remembering.findings(subject(tree)),
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

    private static Subject subject(SyntaxTree tree) {
        return Subject.of(FILE, tree, ALL, BuildContext.UNKNOWN);
    }
}
