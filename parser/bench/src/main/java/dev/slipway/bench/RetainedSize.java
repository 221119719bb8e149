package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much memory trees hold, as a multiple of their characters: the structure alone, and with all tokens. */
public final class RetainedSize {
    private static final long ENOUGH = 20_000_000;

    /** @param arguments numbers of lines of made-up files; the files when there are none */
    public static void main(String[] arguments) {
        List<String> texts = new ArrayList<>();
        for (String lines : arguments) {
            texts.add(Samples.ofLines(Integer.parseInt(lines)));
        }
        if (texts.isEmpty()) {
            texts.addAll(Samples.files());
        }
        long characters = texts.stream().mapToLong(String::length).sum();
        int copies = (int) Math.max(1, ENOUGH / characters);
        long before = used();
        List<SyntaxTree> trees = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            texts.forEach(text -> trees.add(SyntaxTree.parse(text)));
        }
        long structure = used() - before;
        trees.forEach(Samples::tokens);
        long tokens = used() - before;
        double total = (double) characters * copies;
        System.out.println(String.format(
                Locale.ROOT,
                "structure %.2f, with all tokens %.2f bytes per character (%d trees)",
                structure / total,
                tokens / total,
                trees.size()));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private RetainedSize() {}
}
