package dev.slipway.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incremental parse equals a parse from scratch, and touches no more than it must. */
class IncrementalTest {
    private static final String[] INSERTS = {
        "a",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\\",
        "\\\n",
        "`",
        "`\n",
        "#",
        "# c\n",
        "\n# c\n",
        "<<EOF",
        "<<-EOF",
        "<<'EOF'",
        "EOF",
        "EOF\n",
        "\nEOF\n",
        "\tEOF\n",
        "<<A <<B",
        "A\n",
        "B\n",
        "\"",
        "'",
        "$",
        "${X:-",
        "}",
        "[",
        "]",
        "\uFEFF",
        "\uD83D\uDE80",
        "\uD83D",
        "\uDE80",
        "é",
        "\u00A0",
        "FROM a AS b\n",
        "RUN x\n",
        "COPY --from=b /x /y\n",
        "# escape=`\n",
        "# escape=\\\n",
        "# syntax=docker/dockerfile:1\n",
        "# check=skip=all\n",
        "#!/bin/sh\n",
        "RUN <<EOF\nx\nEOF\n",
        "ONBUILD RUN <<EOF\n",
        "--mount=type=cache,target=/x",
        "\n\n",
        "\t",
        "ENV A=1\n"
    };

    private static final String SEED_TEXT = String.join(
            "\n",
            "# syntax=docker/dockerfile:1",
            "# escape=\\",
            "ARG BASE=debian",
            "",
            "FROM ${BASE} AS build",
            "# a comment",
            "RUN apt-get update \\",
            "    # inner",
            "",
            "    && apt-get install -y gcc",
            "COPY <<EOF <<-'B' /x/",
            "hello $BASE",
            "EOF",
            "\tworld",
            "\tB",
            "RUN <<EOF",
            "echo 1",
            "EOF",
            "FROM scratch",
            "COPY --from=build /x /y",
            "CMD [\"a\", \"b\"]",
            "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsFreshParseAfterRandomEdits(long seed) {
        System.out.println("IncrementalTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        String text = seed % 2 == 0 ? SEED_TEXT : SEED_TEXT.replace("\n", "\r\n");
        SyntaxTree tree = SyntaxTree.parse(text);
        for (int step = 0; step < 25_000; step++) {
            TextEdit edit = randomEdit(random, text);
            String before = text;
            text = before.substring(0, edit.span().start())
                    + edit.newText()
                    + before.substring(edit.span().end());
            SyntaxTree edited = tree.edited(edit);
            assertSameAsFresh(edited, text, "seed " + seed + " step " + step + " " + edit);
            tree = edited;
            if (text.length() > 3_000) {
                text = SEED_TEXT;
                tree = SyntaxTree.parse(text);
            }
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
        assertSame(tree.item(5), edited.item(5));
        assertSame(tree.item(1_500), edited.item(1_500));
    }

    @Test
    void typingAHeredocsTerminatorClosesIt() {
        SyntaxTree open = SyntaxTree.parse("FROM a\nRUN <<EOF\nx\nCMD y\n");
        assertEquals(4, open.instructions().size());
        SyntaxTree closed = open.edited(TextEdit.insert("FROM a\nRUN <<EOF\nx\n".length(), "EOF\n"));
        assertEquals(3, closed.instructions().size());
        assertTrue(closed.problems().isEmpty(), closed.problems()::toString);
    }

    private static TextEdit randomEdit(SplittableRandom random, String text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(4)) {
            case 0:
                return TextEdit.replace(at, Math.min(text.length(), at + random.nextInt(1, 9)), "");
            case 1:
                int end = Math.min(text.length(), at + random.nextInt(40));
                return TextEdit.replace(at, end, INSERTS[random.nextInt(INSERTS.length)]);
            case 2:
                int start = LineBreaks.startOfLine(text, random.nextInt(30));
                int next = LineBreaks.next(text, start);
                return TextEdit.replace(start, next < 0 ? text.length() : next, "");
            default:
                return TextEdit.insert(at, INSERTS[random.nextInt(INSERTS.length)]);
        }
    }

    static void assertSameAsFresh(SyntaxTree tree, String text, String about) {
        SyntaxTree fresh = SyntaxTree.parse(text);
        assertEquals(text, tree.text(), about);
        assertEquals(text.length(), tree.length(), about);
        assertEquals(fresh.escape(), tree.escape(), about);
        assertEquals(fresh.headerItems(), tree.headerItems(), about);
        assertEquals(describe(fresh), describe(tree), about);
        assertEquals(LineBreaks.count(text) + 1, tree.lineCount(), about);
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            assertEquals(offset, tree.startOf(i), about);
            assertEquals(i, tree.indexAt(offset), about);
            offset += tree.item(i).length();
        }
        for (int line = 0; line < tree.lineCount(); line++) {
            int start = LineBreaks.startOfLine(text, line);
            assertEquals(start, tree.startOfLine(line), about + " line " + line);
            assertEquals(line, tree.lineAt(start), about + " line of " + start);
        }
    }

    private static List<String> describe(SyntaxTree tree) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            lines.add(item.kind() + " " + item.escape() + item.startsFile() + item.openHeredocs() + item.text()
                    + item.directive());
        }
        lines.add(tree.problems().toString());
        return lines;
    }
}
