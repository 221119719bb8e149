package dev.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEditsTest {
    @Test
    void linesThatStayAreNotTouched() {
        String before = "a\nb\nc\nd\ne\n";
        String after = "a\nB\nc\nd\nnew\ne\n";
        assertEquals(
                List.of(TextEdit.replace(2, 3, "B"), TextEdit.insert(8, "new\n")), LineEdits.between(before, after));
        assertEquals(List.of(), LineEdits.between(before, before));
        assertEquals(List.of(TextEdit.insert(0, "x")), LineEdits.between("", "x"));
        assertEquals(List.of(TextEdit.replace(0, 1, "")), LineEdits.between("x", ""));
    }

    @Test
    void theyTurnAnyTextIntoAnyOther() {
        long seed = 20_261_125L;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random);
            String after = text(random);
            assertEquals(
                    after,
                    TextEdits.apply(before, LineEdits.between(before, after)),
                    "seed " + seed + ", round " + i + ": `" + before + "`");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(9); line > 0; line--) {
            text.append((char) ('a' + random.nextInt(7))).append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return text.append(random.nextInt(2) == 0 ? "z" : "").toString();
    }
}
