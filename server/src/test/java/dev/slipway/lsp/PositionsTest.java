package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Offsets are ours, positions the client's; they meet in every encoding. */
class PositionsTest {
    private static final String ROCKET = "\uD83D\uDE80";
    private static final String[] PIECES = {
        "a", "FROM x", " ", "\n", "\r\n", "\r", "é", "ß", "中", ROCKET, "\t", "# c", "\\\n", "RUN <<E\n", "E\n"
    };

    @Test
    void eachEncodingCountsItsOwnUnits() {
        SyntaxTree tree = SyntaxTree.parse("FROM a\n#é中" + ROCKET + "x\n");
        int x = tree.text().indexOf('x');
        assertEquals(
                new Position(1, 1 + 2 + 3 + 4),
                positions(tree, PositionEncoding.UTF_8).position(x));
        assertEquals(
                new Position(1, 1 + 1 + 1 + 2),
                positions(tree, PositionEncoding.UTF_16).position(x));
        assertEquals(
                new Position(1, 1 + 1 + 1 + 1),
                positions(tree, PositionEncoding.UTF_32).position(x));
    }

    @Test
    void columnsInsideACharacterStandBeforeIt() {
        SyntaxTree tree = SyntaxTree.parse("#" + ROCKET + "x");
        Positions utf8 = positions(tree, PositionEncoding.UTF_8);
        for (int inside = 1; inside <= 4; inside++) {
            assertEquals(1, utf8.offset(new Position(0, inside)));
        }
        assertEquals(3, utf8.offset(new Position(0, 5)));
        assertEquals(new Position(0, 1), utf8.position(2), "an offset between surrogates");
        assertEquals(
                new Position(0, 1),
                positions(tree, PositionEncoding.UTF_32).position(2),
                "an offset between surrogates");
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void everyLineEndCounts(PositionEncoding encoding) {
        Positions positions = positions(SyntaxTree.parse("a\r\nb\rc\nd"), encoding);
        assertEquals(3, positions.offset(new Position(1, 0)));
        assertEquals(5, positions.offset(new Position(2, 0)));
        assertEquals(7, positions.offset(new Position(3, 0)));
        assertEquals(new Position(0, 1), positions.position(1));
        assertEquals(new Position(0, 1), positions.position(2), "between CR and LF");
        assertEquals(new Position(1, 0), positions.position(3));
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void whateverAClientSendsLandsInTheText(PositionEncoding encoding) {
        Positions positions = positions(SyntaxTree.parse("FROM a\r\nRUN b"), encoding);
        assertEquals(6, positions.offset(new Position(0, 1_000)), "before CR and LF");
        assertEquals(13, positions.offset(new Position(1, 1_000)));
        assertEquals(13, positions.offset(new Position(7, 0)));
        assertEquals(13, positions.offset(new Position(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertEquals(0, positions.offset(new Position(-1, 3)));
        assertEquals(8, positions.offset(new Position(1, -3)));
        assertEquals(new TextSpan(2, 9), positions.span(new Range(new Position(1, 1), new Position(0, 2))));
        assertEquals(new Position(1, 5), positions.position(1_000));
        assertEquals(new Position(0, 0), positions.position(-1));
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void anEmptyTextHasOnePosition(PositionEncoding encoding) {
        Positions positions = positions(SyntaxTree.parse(""), encoding);
        assertEquals(0, positions.offset(new Position(0, 0)));
        assertEquals(0, positions.offset(new Position(3, 3)));
        assertEquals(new Position(0, 0), positions.position(0));
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void agreesWithCountingByHand(PositionEncoding encoding) {
        long seed = 20_261_124L + encoding.ordinal();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String about = "seed " + seed + " round " + round + " " + encoding;
            agrees(text.toString(), encoding, about);
        }
    }

    private static void agrees(String text, PositionEncoding encoding, String about) {
        Positions positions = positions(SyntaxTree.parse(text), encoding);
        int line = 0;
        int column = 0;
        for (int at = 0; at <= text.length(); ) {
            assertEquals(new Position(line, column), positions.position(at), about + " at " + at);
            assertEquals(at, positions.offset(new Position(line, column)), about + " at " + at);
            if (at == text.length()) {
                break;
            }
            int codePoint = text.codePointAt(at);
            boolean isCrLf = codePoint == '\r' && text.startsWith("\n", at + 1);
            at += isCrLf ? 2 : Character.charCount(codePoint);
            if (codePoint == '\n' || codePoint == '\r') {
                line++;
                column = 0;
            } else {
                column += unitsByHand(codePoint, encoding);
            }
        }
    }

    private static int unitsByHand(int codePoint, PositionEncoding encoding) {
        String character = Character.toString(codePoint);
        return switch (encoding) {
            case UTF_8 -> character.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            case UTF_16 -> character.length();
            case UTF_32 -> 1;
        };
    }

    @Test
    void theClientsFirstKnownEncodingIsTaken() {
        assertEquals(PositionEncoding.UTF_16, PositionEncoding.negotiate(List.of()));
        assertEquals(PositionEncoding.UTF_8, PositionEncoding.negotiate(List.of("utf-8", "utf-16", "utf-32")));
        assertEquals(PositionEncoding.UTF_32, PositionEncoding.negotiate(List.of("utf-7", "utf-32", "utf-8")));
        assertEquals(PositionEncoding.UTF_16, PositionEncoding.negotiate(List.of("utf-7")));
    }

    private static Positions positions(SyntaxTree tree, PositionEncoding encoding) {
        return new Positions(tree, encoding);
    }
}
