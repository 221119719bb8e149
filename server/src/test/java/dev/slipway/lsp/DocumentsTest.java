package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.slipway.syntax.SyntaxTree;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;

/** Each change is meant against the result of the one before. */
class DocumentsTest {
    @Test
    void severalChangesInOneNotification() {
        assertEquals(
                "FROM b AS c\nRUN x\n",
                changed(
                        "FROM a\n",
                        ranged(0, 5, 0, 6, "b"),
                        ranged(0, 6, 0, 6, " AS c"),
                        ranged(1, 0, 1, 0, "RUN x\n")));
    }

    @Test
    void fullTextsAndRangesInAnyOrder() {
        assertEquals(
                "FROM scratch\nRUN y\n",
                changed(
                        "FROM a\n",
                        ranged(0, 5, 0, 6, "zz"),
                        new TextDocumentContentChangeEvent("FROM scratch\nRUN x\n"),
                        ranged(1, 4, 1, 5, "y")));
        assertEquals("", changed("FROM a\n", new TextDocumentContentChangeEvent("")));
        assertEquals("FROM a\n", changed("", new TextDocumentContentChangeEvent("FROM a\n")));
    }

    @Test
    void rangesCountInTheNegotiatedEncoding() {
        String text = "# \uD83D\uDE80é\nFROM a\n";
        TextDocumentContentChangeEvent utf8 = ranged(0, 2 + 4 + 2, 0, 2 + 4 + 2, "!");
        assertEquals(
                "# \uD83D\uDE80é!\nFROM a\n",
                Documents.changed(SyntaxTree.parse(text), List.of(utf8), PositionEncoding.UTF_8)
                        .text());
    }

    @Test
    void rangesBeyondTheTextAreCutToIt() {
        assertEquals("FROM a\nRUN", changed("FROM a\n", ranged(9, 9, 99, 99, "RUN")));
        assertEquals("FROM x\r\n", changed("FROM a\r\n", ranged(0, 5, 0, 80, "x")));
    }

    @Test
    void aFullTextReadsOnlyTheDifferenceAnew() {
        StringBuilder text = new StringBuilder("FROM a\n");
        for (int i = 0; i < 500; i++) {
            text.append("RUN step ").append(i).append('\n');
        }
        SyntaxTree tree = SyntaxTree.parse(text.toString());
        SyntaxTree changed = Documents.changed(
                tree,
                List.of(new TextDocumentContentChangeEvent(text.toString().replace("step 250\n", "step x\n"))),
                PositionEncoding.UTF_16);
        assertSame(tree.item(10), changed.item(10));
        assertSame(tree.item(400), changed.item(400));
        assertSame(tree, Documents.changed(tree, List.of(), PositionEncoding.UTF_16));
        assertSame(
                tree,
                Documents.changed(
                        tree, List.of(new TextDocumentContentChangeEvent(text.toString())), PositionEncoding.UTF_16));
    }

    private static String changed(String text, TextDocumentContentChangeEvent... changes) {
        return Documents.changed(SyntaxTree.parse(text), List.of(changes), PositionEncoding.UTF_16)
                .text();
    }

    private static TextDocumentContentChangeEvent ranged(
            int startLine, int startCharacter, int endLine, int endCharacter, String text) {
        return new TextDocumentContentChangeEvent(
                new Range(new Position(startLine, startCharacter), new Position(endLine, endCharacter)), text);
    }
}
