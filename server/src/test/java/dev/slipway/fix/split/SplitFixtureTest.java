package dev.slipway.fix.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.text.TextEdits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder holds a Dockerfile with its context and what comes of it: {@code expected.Dockerfile}, or {@code refused.txt}
 * with the code and the sentence, or {@code nothing.txt}. {@code -Dfixtures.update} writes them.
 */
class SplitFixtureTest {
    private static final Linter LINTER = new Linter(Rules.ALL);

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return SplitCases.all().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @Test
    void thereAreEnough() throws IOException {
        assertTrue(SplitCases.all().size() >= 25);
    }

    private static void check(Path folder) throws IOException {
        SplitResult result = Split.plan(SplitCases.subject(folder), Style.SLIM, LINTER::findings);
        Optional<String> expected = Optional.empty();
        String name = name(result);
        String text = text(result);
        if (System.getProperty("fixtures.update") != null) {
            for (String each : new String[] {"expected.Dockerfile", "refused.txt", "nothing.txt"}) {
                Files.deleteIfExists(folder.resolve(each));
            }
            Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        }
        if (Files.exists(folder.resolve(name))) {
            expected = Optional.of(SplitCases.read(folder.resolve(name)));
        }
        assertEquals(expected, Optional.of(text), () -> folder.getFileName() + " gives " + name);
        if (result instanceof SplitResult.Offered offered) {
            String before = SplitCases.read(folder.resolve("Dockerfile"));
            assertEquals(offered.resultText(), TextEdits.apply(before, offered.edits()));
            assertEquals(offered.confidence() == Confidence.HIGH, offered.fix().preferred());
            assertEquals(
                    offered.confidence() != Confidence.HIGH, offered.caveat().isPresent());
        }
    }

    private static String name(SplitResult result) {
        if (result instanceof SplitResult.Offered) {
            return "expected.Dockerfile";
        }
        return result instanceof SplitResult.Refused ? "refused.txt" : "nothing.txt";
    }

    private static String text(SplitResult result) {
        if (result instanceof SplitResult.Offered offered) {
            return offered.resultText();
        }
        if (result instanceof SplitResult.Refused refused) {
            return refused.code() + " at " + refused.span() + "\n" + refused.sentence() + "\n"
                    + refused.remedy().map(it -> it + "\n").orElse("");
        }
        return ((SplitResult.NothingToGain) result).sentence() + "\n";
    }
}
