package dev.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    @Test
    void appliesEditsGivenInAnyOrder() {
        List<TextEdit> edits = List.of(TextEdit.replace(6, 11, "there"), TextEdit.insert(0, "> "));
        assertEquals("> hello there", TextEdits.apply("hello world", edits));
    }

    @Test
    void insertionsAtOneOffsetKeepTheirOrder() {
        assertEquals("abx", TextEdits.apply("x", List.of(TextEdit.insert(0, "a"), TextEdit.insert(0, "b"))));
    }

    @Test
    void refusesOverlaps() {
        List<TextEdit> edits = List.of(TextEdit.replace(0, 3, ""), TextEdit.replace(2, 4, ""));
        assertThrows(IllegalArgumentException.class, () -> TextEdits.apply("abcd", edits));
    }

    @Test
    void mapsOffsetsThroughEdits() {
        List<TextEdit> edits = List.of(TextEdit.replace(2, 4, "long"), TextEdit.insert(6, "!"));
        assertEquals(1, TextEdits.mapOffset(1, edits));
        assertEquals(6, TextEdits.mapOffset(3, edits));
        assertEquals(7, TextEdits.mapOffset(5, edits));
        assertEquals(9, TextEdits.mapOffset(6, edits));
    }

    @Test
    void differenceTurnsOneTextIntoTheOtherAndCutsNoPair() {
        SplittableRandom random = new SplittableRandom(20);
        String[] pieces = {"a", "b", "\r\n", "\n", "\uD83D\uDE80", "\uD83D\uDE81", "\r", "é"};
        for (int i = 0; i < 5_000; i++) {
            String before = random(random, pieces);
            String after = random(random, pieces);
            TextEdit edit = TextEdits.difference(before, after);
            assertEquals(after, TextEdits.apply(before, List.of(edit)));
            assertFalse(cutsPair(before, edit.span().start()), () -> before + edit);
            assertFalse(cutsPair(before, edit.span().end()), () -> before + edit);
        }
    }

    private static String random(SplittableRandom random, String[] pieces) {
        List<String> text = new ArrayList<>();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.add(pieces[random.nextInt(pieces.length)]);
        }
        return String.join("", text);
    }

    private static boolean cutsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && (Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                        || text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n');
    }
}
