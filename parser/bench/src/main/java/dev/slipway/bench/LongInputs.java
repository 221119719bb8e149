package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Inputs made to hurt, at one, two and four times their size: the processor time of a parse with all tokens and problems.
 * What is linear takes four times as long at four times the size.
 */
public final class LongInputs {
    private static final int RUNS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** An input that grows with its number. */
    private record Input(int number, IntFunction<String> text) {
        String times(int factor) {
            return text.apply(number * factor);
        }
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        Map<String, Input> inputs = inputs();
        for (Input input : inputs.values()) {
            median(input.times(1));
        }
        inputs.forEach((name, input) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s (%.1f MB) | %.1f ms | %.1f ms | %.1f ms |",
                name,
                input.times(4).length() / 1e6,
                median(input.times(1)),
                median(input.times(2)),
                median(input.times(4)))));
    }

    private static Map<String, Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put("one RUN line", new Input(65_000, n -> "FROM a\nRUN " + "x y ".repeat(n)));
        inputs.put("one ENV line", new Input(65_000, n -> "FROM a\nENV " + "a=b ".repeat(n)));
        inputs.put("one exec form", new Input(40_000, n -> "FROM a\nCMD [\"a\"" + ",\"bc\"".repeat(n) + "]"));
        inputs.put("continuation lines", new Input(25_000, n -> "FROM a\nRUN x \\\n" + "  && y \\\n".repeat(n) + "z"));
        inputs.put("comments inside a RUN", new Input(25_000, n -> "FROM a\nRUN x \\\n" + "# c\n".repeat(n) + "z"));
        inputs.put("quotes in quotes", new Input(60_000, n -> "FROM a\nENV A=" + "\"'".repeat(n)));
        inputs.put("expansions in expansions", new Input(20_000, n -> "FROM a\nENV A=" + "${B:-".repeat(n)));
        inputs.put("heredocs", new Input(5_000, n -> "FROM a\n" + "RUN <<E\nx\nE\n".repeat(n)));
        inputs.put("heredocs without an end", new Input(5_000, n -> "FROM a\n" + "RUN <<E\nx\n".repeat(n)));
        inputs.put(
                "heredocs of one line",
                new Input(2_500, n -> "FROM a\nRUN " + "<<E ".repeat(n) + "\n" + "E\n".repeat(n)));
        inputs.put("mounts of one RUN", new Input(5_000, n -> "FROM a\nRUN " + "--mount=target=/a ".repeat(n) + "x"));
        inputs.put("lines that are no instruction", new Input(10_000, n -> "FROM a\n" + "RUNN x\n".repeat(n)));
        return inputs;
    }

    /** In milliseconds. */
    private static double median(String text) {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            SyntaxTree tree = SyntaxTree.parse(text);
            Samples.tokens(tree);
            tree.problems();
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private LongInputs() {}
}
