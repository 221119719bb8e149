package dev.slipway.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.fixtures.Fixtures;
import dev.slipway.syntax.RandomEdits.Kind;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tree that came to be by edits equals a tree parsed at once, whatever the edits were, and only what they touched was
 * read again. What a tree must be is said by {@code test-fixtures/tree}: so a fault that both ways share is found too.
 *
 * <p>{@code -Dincremental.edits=10000000} makes a soak of it, {@code -Dincremental.seed=7} another one.
 */
class IncrementalTest {
    private static final long EDITS = Long.getLong("incremental.edits", 200_000);
    private static final long SEED = Long.getLong("incremental.seed", 1);
    private static final int RUNS = 8;
    private static final int MAX_LENGTH = 6_000;
    private static final int EDITS_PER_FILE = 40;
    private static final int FULL_CHECK = 48;
    private static final double LEAST_SHARE = 0.05;

    @TestFactory
    Stream<DynamicTest> aTreeMadeByEditsIsTheExpectedOne() {
        return Fixtures.in("tree", ".tree", fixture -> {
            String text = fixture.marked().text();
            String dump = TreeDump.of(SyntaxTree.parse(text));
            assertEquals(dump, TreeDump.of(typed(text)), "typed from front to end");
            assertEquals(dump, TreeDump.of(typedBackwards(text)), "typed from end to front");
            assertEquals(dump, TreeDump.of(tornAndMended(text)), "torn and mended");
            return dump;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void anEditedTreeEqualsAFreshOne(int run) {
        long seed = SEED * RUNS + run;
        System.out.println("IncrementalTest seed " + seed);
        RandomEdits random = new RandomEdits(seed);
        List<String> files = files();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        long total = EDITS / RUNS;
        long done = 0;
        for (int file = run * files.size() / RUNS; done < total; file++) {
            String text = files.get(file % files.size());
            SyntaxTree tree = SyntaxTree.parse(text);
            for (int i = 0; i < EDITS_PER_FILE && done < total && text.length() <= MAX_LENGTH; i++) {
                List<TextEdit> edits = edits(random, tree, text, done);
                SyntaxTree edited = edits.size() == 1 ? tree.edited(edits.get(0)) : tree.edited(edits);
                count(tree, edits, edited, counts);
                String before = text;
                text = TextEdits.apply(before, edits);
                String about = "seed " + seed + ", edit " + done + " " + edits;
                assertSameAsFresh(edited, text, done % FULL_CHECK == 0, about);
                assertEquals(before, tree.text(), about);
                tree = edited;
                done += edits.size();
            }
        }
        assertShares(counts, done);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void longFilesToo(String lineEnd) {
        RandomEdits random = new RandomEdits(SEED);
        StringBuilder long10k = new StringBuilder("# syntax=docker/dockerfile:1\n# escape=\\\n");
        List<String> files = files();
        int lines = 2;
        for (int i = 0; lines < 10_000; i = (i + 1) % files.size()) {
            long10k.append(files.get(i).replace("\uFEFF", "")).append("\n");
            lines += LineBreaks.count(files.get(i)) + 1;
        }
        String text = long10k.toString().replace("\r\n", "\n").replace("\n", lineEnd);
        SyntaxTree tree = SyntaxTree.parse(text);
        long total = Math.max(Kind.values().length, EDITS / 800);
        for (long done = 0; done < total; done++) {
            TextEdit edit = random.next(tree, text, Kind.values()[(int) (done % Kind.values().length)]);
            SyntaxTree edited = tree.edited(edit);
            text = TextEdits.apply(text, List.of(edit));
            assertSameAsFresh(edited, text, done % 100 == 0, "edit " + done + " " + edit);
            tree = edited;
        }
    }

    @Test
    void anEditInsideOneRunTouchesOneInstruction() {
        StringBuilder text = new StringBuilder("FROM a\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("RUN step ").append(i).append(" \\\n  && more\n");
        }
        SyntaxTree tree = SyntaxTree.parse(text.toString());
        int at = text.indexOf("step 1000") + 4;
        SyntaxTree edited = tree.edited(TextEdit.insert(at, "x"));
        assertEquals(1, edited.relexedItems());
        for (int i = 0; i < tree.size(); i++) {
            assertEquals(i != 1_001, tree.item(i) == edited.item(i), "item " + i);
        }
    }

    /** How many items are read again, by what is done where. In the texts | is where it is done. */
    @Test
    void onlyWhatAnEditTouchesIsReadAgain() {
        assertEquals(1, relexed("FROM a\n# a com|ment\nRUN x\n", "x"), "inside a comment");
        assertEquals(1, relexed("FROM a\nRUN x|\nRUN y\n", " \\\n  && z"), "a continuation inside one instruction");
        assertEquals(2, relexed("FROM a\nRUN x|\nRUN y\n", "\nRUN z"), "one instruction becomes two");
        assertEquals(1, relexed("FROM a\nRUN x|\nRUN y\nRUN z\n", " \\"), "a continuation takes in the next line");
        assertEquals(1, relexed("FROM a\nRUN <<EOF\nx|\nEOF\nRUN y\n", "y\nz"), "inside a heredoc");
        assertEquals(1, relexed("FROM a\nRUN |\nx\nEOF\nRUN y\n", "<<NO"), "a heredoc that nothing ends");
        assertEquals(
                2, relexed("FROM a\nRUN <<EOF\nx\nRUN y\n|RUN z\n", "EOF\n"), "a terminator takes in what is between");
        assertEquals(2, relexed("FROM a\nRUN x\n|", "USER y"), "at the end of the file, with the line before");
        assertEquals(
                3, relexed("# syntax=a\n|FROM a\nRUN x\nRUN y\n", "# escape=\\\n"), "the escape stays: the top only");
        assertEquals(4, relexed("|FROM a\nRUN x\nRUN y\n", "# escape=`\n"), "the escape changes: everything");
    }

    private static int relexed(String marked, String insertion) {
        int at = marked.indexOf('|');
        String text = marked.substring(0, at) + marked.substring(at + 1);
        SyntaxTree edited = SyntaxTree.parse(text).edited(TextEdit.insert(at, insertion));
        assertEquals(marked.replace("|", insertion), edited.text());
        return edited.relexedItems();
    }

    @Test
    void typingAHeredocsTerminatorClosesIt() {
        SyntaxTree open = SyntaxTree.parse("FROM a\nRUN <<EOF\nx\nCMD y\n");
        assertEquals(4, open.instructions().size());
        SyntaxTree closed = open.edited(TextEdit.insert("FROM a\nRUN <<EOF\nx\n".length(), "EOF\n"));
        assertEquals(3, closed.instructions().size());
        assertTrue(closed.problems().isEmpty(), closed.problems()::toString);
    }

    @Test
    void viewsOfUntouchedInstructionsSurvive() {
        SyntaxTree tree = SyntaxTree.parse("FROM a\nRUN x\nRUN y\n");
        Instruction first = tree.item(1).instruction().orElseThrow();
        SyntaxTree edited = tree.edited(TextEdit.insert(tree.length(), "USER z\n"));
        assertSame(first, edited.item(1).instruction().orElseThrow());
    }

    /** One edit, or now and then several at once, none of which overlap. */
    private static List<TextEdit> edits(RandomEdits random, SyntaxTree tree, String text, long step) {
        int count = random.below(12) == 0 ? 2 + random.below(4) : 1;
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Kind kind = Kind.values()[(int) ((step + i) % Kind.values().length)];
            TextEdit edit = random.next(tree, text, kind);
            boolean apart = edits.stream()
                    .allMatch(it -> it.span().end() < edit.span().start()
                            || edit.span().end() < it.span().start());
            if (apart) {
                edits.add(edit);
            }
        }
        return edits;
    }

    private static void count(SyntaxTree tree, List<TextEdit> edits, SyntaxTree edited, Map<Kind, Integer> counts) {
        for (TextEdit edit : edits) {
            SyntaxTree after = edits.size() == 1 ? edited : tree.edited(edit);
            RandomEdits.kindsOf(tree, after, edit).forEach(kind -> counts.merge(kind, 1, Integer::sum));
        }
    }

    private static void assertShares(Map<Kind, Integer> counts, long total) {
        System.out.println("IncrementalTest " + total + " edits touched " + counts);
        for (Kind kind : Kind.values()) {
            boolean isPlace = kind != Kind.ANYWHERE;
            assertTrue(
                    !isPlace || counts.getOrDefault(kind, 0) >= total * LEAST_SHARE,
                    () -> kind + " is too rare: " + counts + " of " + total);
        }
    }

    /** Every Dockerfile of the fixtures that is not too long, some with other line ends. */
    private static List<String> files() {
        List<String> texts = new ArrayList<>();
        Fixtures.everyDockerfile().forEach(file -> {
            String text = Fixtures.text(file);
            if (text.length() < MAX_LENGTH / 2) {
                texts.add(texts.size() % 3 == 2 ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text);
            }
        });
        return texts;
    }

    private static SyntaxTree typed(String text) {
        SyntaxTree tree = SyntaxTree.parse("");
        for (int i = 0; i < text.length(); i++) {
            tree = tree.edited(TextEdit.insert(i, text.substring(i, i + 1)));
        }
        return tree;
    }

    private static SyntaxTree typedBackwards(String text) {
        SyntaxTree tree = SyntaxTree.parse("");
        for (int i = text.length(); i > 0; i--) {
            tree = tree.edited(TextEdit.insert(0, text.substring(i - 1, i)));
        }
        return tree;
    }

    /** Takes pieces out at random, and puts them back in the opposite order. */
    private static SyntaxTree tornAndMended(String text) {
        RandomEdits random = new RandomEdits(text.length());
        SyntaxTree tree = SyntaxTree.parse(text);
        List<TextEdit> mends = new ArrayList<>();
        for (int i = 0; i < 60 && tree.length() > 0; i++) {
            int start = random.below(tree.length());
            int end = Math.min(tree.length(), start + 1 + random.below(25));
            TextEdit tear = TextEdit.replace(start, end, "");
            mends.add(TextEdit.insert(start, tree.text(tear.span())));
            tree = tree.edited(tear);
        }
        for (int i = mends.size() - 1; i >= 0; i--) {
            tree = tree.edited(mends.get(i));
        }
        return tree;
    }

    private static void assertSameAsFresh(SyntaxTree tree, String text, boolean fully, String about) {
        SyntaxTree fresh = SyntaxTree.parse(text);
        assertEquals(text.length(), tree.length(), about);
        assertEquals(fresh.escape(), tree.escape(), about);
        assertEquals(fresh.headerItems(), tree.headerItems(), about);
        assertEquals(fresh.lineCount(), tree.lineCount(), about);
        assertEquals(fresh.size(), tree.size(), about);
        for (int i = 0; i < tree.size(); i++) {
            if (!isSame(fresh.item(i), tree.item(i))) {
                assertEquals(TreeDump.of(fresh.item(i)), TreeDump.of(tree.item(i)), about + " item " + i);
            }
        }
        if (fully) {
            assertEquals(text, tree.text(), about);
            assertEquals(TreeDump.of(fresh), TreeDump.of(tree), about);
            assertPlaces(tree, text, about);
        }
    }

    private static boolean isSame(Item fresh, Item item) {
        return fresh.kind() == item.kind()
                && fresh.text().equals(item.text())
                && fresh.escape() == item.escape()
                && fresh.startsFile() == item.startsFile()
                && fresh.openHeredocs().equals(item.openHeredocs())
                && (fresh.kind() != Item.Kind.DIRECTIVE || fresh.directive().equals(item.directive()));
    }

    private static void assertPlaces(SyntaxTree tree, String text, String about) {
        assertEquals(LineBreaks.count(text) + 1, tree.lineCount(), about);
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            assertEquals(offset, tree.startOf(i), about);
            assertEquals(i, tree.indexAt(offset), about);
            offset += tree.item(i).length();
        }
        int start = 0;
        for (int line = 0; line < tree.lineCount(); line++) {
            assertEquals(start, tree.startOfLine(line), about + " line " + line);
            assertEquals(line, tree.lineAt(start), about + " line of " + start);
            assertEquals(text.substring(start, LineBreaks.endOfLine(text, start)), tree.lineText(line), about);
            start = LineBreaks.next(text, start);
        }
    }
}
