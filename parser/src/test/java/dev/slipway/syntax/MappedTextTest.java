package dev.slipway.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.text.TextSpan;
import org.junit.jupiter.api.Test;

class MappedTextTest {
    private static final String SOURCE = "RUN a \\\n  b";

    private static MappedText joined() {
        return new MappedText.Builder()
                .append(SOURCE, 0, 6)
                .append(SOURCE, 8, 11)
                .build(0);
    }

    @Test
    void knowsWhereEachCharacterStood() {
        MappedText text = joined();
        assertEquals("RUN a   b", text.text());
        for (int i = 0; i < text.length(); i++) {
            assertEquals(text.text().charAt(i), SOURCE.charAt(text.source(i)));
        }
    }

    @Test
    void aSpanEndsBeforeTheContinuation() {
        assertEquals(new TextSpan(0, 6), joined().span(0, 6));
        assertEquals(new TextSpan(4, 11), joined().span(4, 9));
    }

    @Test
    void findsItsWayBack() {
        MappedText text = joined();
        assertEquals(4, text.fromSource(4));
        assertEquals(6, text.fromSource(7));
        assertEquals(8, text.fromSource(10));
    }
}
