package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.fix.Fix;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LinterTest {
    private static final FileId FILE = new FileId("file:///Dockerfile");

    /** Says of each RUN what surrounds it. */
    private static final class Around implements InstructionRule {
        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public List<RuleDoc> docs() {
            return List.of(doc("Around", Severity.INFO, "DL9000"), doc("UnknownFlag", Severity.ERROR, "DL9000"));
        }

        @Override
        public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
            runs.incrementAndGet();
            if (instruction instanceof Instruction.Run) {
                TextSpan span = instruction.parts().keyword().span();
                findings.add(
                        "Around", span, surroundings.toString(), Findings.Remedy.same("x", new TextEdit(span, "RUN")));
            } else if (instruction instanceof Instruction.User) {
                findings.add("UnknownFlag", instruction.parts().keyword().span(), "user");
            }
        }
    }

    private static final class Failing implements FileRule {
        @Override
        public List<RuleDoc> docs() {
            return List.of(doc("Failing", Severity.INFO));
        }

        @Override
        public void check(Subject subject, Findings findings) {
            findings.add("Failing", TextSpan.at(0), "before it fails");
            throw new IllegalStateException("on purpose");
        }
    }

    private static RuleDoc doc(String id, Severity severity, String... aliases) {
        return new RuleDoc(id, List.of(aliases), severity, Set.of(Profile.RECOMMENDED), "0", "", "");
    }

    private static Subject subject(SyntaxTree tree, Settings settings) {
        return Subject.of(FILE, tree, settings, BuildContext.UNKNOWN);
    }

    private static List<String> ids(Linter linter, String text, SettingsLayer layer) {
        Settings settings = layer.over(Settings.DEFAULT, linter.names()::ids);
        return linter.findings(subject(SyntaxTree.parse(text), settings)).stream()
                .map(it -> it.rule().id() + ":" + it.severity().id())
                .toList();
    }

    @Test
    void aRuleThatThrowsLosesItsFindingsAndIsToldOnce() {
        List<String> log = new ArrayList<>();
        Linter linter = new Linter(List.of(new Failing(), new Around()), log::add);
        Subject subject = subject(SyntaxTree.parse("FROM a\nRUN b\n"), Settings.DEFAULT);
        assertEquals(1, linter.findings(subject).size());
        assertEquals(1, linter.findings(subject).size());
        assertEquals(1, log.size());
        assertTrue(log.get(0).contains("Failing") && log.get(0).contains("on purpose"), log.get(0));
    }

    @Test
    void itemsAreCheckedOnce() {
        Around rule = new Around();
        Linter linter = new Linter(List.of(rule));
        SyntaxTree tree = SyntaxTree.parse("FROM a\nRUN b\nRUN c\n");
        linter.findings(subject(tree, Settings.DEFAULT));
        assertEquals(3, rule.runs.get());
        SyntaxTree edited = tree.edited(TextEdit.insert(tree.length() - 1, "d"));
        List<Finding> findings = linter.findings(subject(edited, Settings.DEFAULT));
        assertEquals(4, rule.runs.get());
        assertEquals(new TextSpan(13, 16), findings.get(1).location().span());
        Fix fix = findings.get(1).fixes().get(0);
        assertEquals(new TextSpan(13, 16), fix.edits().in(FILE).get(0).span());
    }

    @Test
    void anAliasHidesWhatIsNoSyntaxError() {
        Linter linter = new Linter(List.of(new Around()));
        String text = "FROM a\nRUN b\nUSER c\n";
        assertEquals(List.of("Around:info", "UnknownFlag:error"), ids(linter, text, SettingsLayer.EMPTY));
        assertEquals(List.of("UnknownFlag:error"), ids(linter, text, layer(List.of(), List.of("dl9000"), Map.of())));
        assertEquals(List.of("Around:info"), ids(linter, text, layer(List.of(), List.of("UnknownFlag"), Map.of())));
        assertEquals(
                List.of("Around:warning", "UnknownFlag:error"),
                ids(linter, text, layer(List.of(), List.of(), Map.of("DL9000", "warning"))));
        assertEquals(
                List.of("Around:info", "UnknownFlag:warning"),
                ids(linter, text, layer(List.of(), List.of(), Map.of("unknownflag", "warning"))));
        assertEquals(
                List.of("UnknownFlag:error"), ids(linter, text, layer(List.of(), List.of(), Map.of("Around", "off"))));
    }

    @Test
    void aBrokenInstructionMutesOtherAdviceOnIt() {
        Linter linter = new Linter(List.of(new Around()));
        assertEquals(List.of("Around:info"), ids(linter, "FROM a\nRUN --bogus x\nRUN y\n", SettingsLayer.EMPTY));
        assertEquals(List.of("Around:info", "Around:info"), ids(linter, "RUN x\nFROM a\nRUN y\n", SettingsLayer.EMPTY));
    }

    @Test
    void aProfileChoosesAndARuleCanBeAdded() {
        Linter linter = new Linter(List.of(new Around()));
        Settings hadolint =
                new Settings("hadolint", List.of(), List.of(), Map.of(), Settings.DEFAULT.buildInputs(), "short");
        SyntaxTree tree = SyntaxTree.parse("FROM a\nRUN b\n");
        assertEquals(0, linter.findings(subject(tree, hadolint)).size());
        Settings with = layer(List.of("Around"), List.of(), Map.of()).over(hadolint, linter.names()::ids);
        assertEquals(1, linter.findings(subject(tree, with)).size());
    }

    @Test
    void unknownNamesAreToldWithTheNearest() {
        RuleNames names = new RuleNames(new Around().docs());
        assertTrue(names.complaint("Arund").orElseThrow().contains("did you mean `Around`?"));
        assertEquals(Set.of("Around", "UnknownFlag"), names.ids("DL9000"));
        assertTrue(names.complaint("around").isEmpty());
    }

    @Test
    void memoryNeverDiffersFromAFreshRun() {
        String[] words = {
            "FROM a AS b\n",
            "RUN x\n",
            "USER c\n",
            "SHELL [\"/bin/bash\", \"-c\"]\n",
            "# slipway ignore=Around\n",
            "\\\n",
            "FROM b\n",
            "\n",
            "RUN y \\\n && z\n",
            "<<E\n",
            "E\n",
            "# escape=`\n",
            "ARG X=1\n",
            "\""
        };
        long seed = 20_261_124L;
        Random random = new Random(seed);
        Linter remembering = new Linter(List.of(new Around()));
        SyntaxTree tree = SyntaxTree.parse("FROM a\nRUN b\nFROM c\nRUN d\n");
        for (int step = 0; step < 1_500; step++) {
            int start = random.nextInt(tree.length() + 1);
            int end = Math.min(tree.length(), start + random.nextInt(3) * random.nextInt(12));
            tree = tree.edited(TextEdit.replace(start, end, words[random.nextInt(words.length)]));
            if (tree.length() > 600) {
                tree = tree.edited(TextEdit.replace(200, 500, ""));
            }
            List<Finding> fresh = new Linter(List.of(new Around()))
                    .findings(subject(SyntaxTree.parse(tree.text()), Settings.DEFAULT));
            assertEquals(
                    fresh, remembering.findings(subject(tree, Settings.DEFAULT)), "seed " + seed + ", step " + step);
        }
    }

    private static SettingsLayer layer(List<String> enabled, List<String> skipped, Map<String, String> severities) {
        SettingsLayer none = SettingsLayer.EMPTY;
        return new SettingsLayer(
                none.profile(),
                enabled,
                skipped,
                severities,
                none.target(),
                none.buildArgs(),
                none.buildContexts(),
                none.platform(),
                none.azureHover(),
                none.exclude());
    }
}
