package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.syntax.SyntaxTree;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Inputs made to hurt are read with memory that grows as they do. What is counted are bytes allocated, which do not depend
 * on the machine; work that allocates nothing would show as a test that does not end, at these lengths.
 */
class LinearityTest {
    private static final int SIZE = 10_000;
    private static final int FACTOR = 4;
    /** Linear is the factor itself; growing arrays make steps. A square would be 16. */
    private static final double MOST = 1.6 * FACTOR;

    @TestFactory
    Stream<DynamicTest> fourTimesTheInputTakesFourTimesTheMemory() {
        return inputs().entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(input.getKey(), () -> {
                    allocated(input.getValue().apply(SIZE / 10));
                    long small = allocated(input.getValue().apply(SIZE));
                    String text = input.getValue().apply(FACTOR * SIZE);
                    long large = allocated(text);
                    // A line longer than BuildKit takes is looked at once more, for its problem.
                    long most = (long) (MOST * small) + 4L * text.length();
                    assertTrue(
                            large <= most,
                            () -> small + " bytes became " + large + " for " + FACTOR + " times the input");
                }));
    }

    private static Map<String, IntFunction<String>> inputs() {
        Map<String, IntFunction<String>> inputs = new LinkedHashMap<>();
        inputs.put("one long line", n -> "FROM a\nRUN " + "x y ".repeat(n));
        inputs.put("names of one ENV", n -> "FROM a\nENV " + "a=b ".repeat(n));
        inputs.put("strings of one exec form", n -> "FROM a\nCMD [\"a\"" + ",\"b\"".repeat(n) + "]");
        inputs.put("continuation lines", n -> "FROM a\nRUN x \\\n" + "  && y \\\n".repeat(n) + "  z");
        inputs.put("comments inside one RUN", n -> "FROM a\nRUN x \\\n" + "# c\n".repeat(n) + "  z");
        inputs.put("quotes in quotes", n -> "FROM a\nRUN " + "\"'".repeat(n));
        inputs.put("quotes that nothing closes", n -> "FROM a\nENV A=" + "\"a '".repeat(n));
        inputs.put("substitutions in substitutions", n -> "FROM a\nRUN " + "$(x ".repeat(n));
        inputs.put("expansions in expansions", n -> "FROM a\nENV A=" + "${B:-".repeat(n));
        inputs.put("heredocs", n -> "FROM a\n" + "RUN <<E\nx\nE\n".repeat(n));
        inputs.put("heredocs without an end", n -> "FROM a\n" + "RUN <<E\nx\n".repeat(n));
        inputs.put("heredocs of one line", n -> "FROM a\nRUN " + "<<E ".repeat(n) + "\n" + "E\n".repeat(n));
        inputs.put("mounts", n -> "FROM a\nRUN " + "--mount=type=cache,target=/a ".repeat(n) + "x");
        inputs.put("no instructions", n -> "FROM a\n" + "RUNN x\n".repeat(n));
        inputs.put("empty lines", n -> "FROM a\nRUN x \\\n" + "\n".repeat(n) + "y");
        inputs.put("triggers", n -> "FROM a\n" + "ONBUILD RUN x\n".repeat(n));
        return inputs;
    }

    /** Bytes that parsing {@code text} with all its tokens and problems allocates in this thread. */
    private static long allocated(String text) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        SyntaxTree tree = SyntaxTree.parse(text);
        for (int i = 0; i < tree.size(); i++) {
            tree.item(i).instruction();
        }
        int problems = tree.problems().size();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(problems >= 0 && tree.length() == text.length());
        return bytes;
    }
}
