package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures what other parsers are measured at too, in the same way as the scripts in {@code peers}: each file's median of
 * several runs, added up. It first writes the files that the scripts read.
 */
public final class SideBySide {
    private static final int RUNS = 25;
    private static final long WARM_UP_NANOS = 6_000_000_000L;
    private static final int[] LONG = {1_000, 10_000, 100_000};

    /** @param arguments the folder to write the files to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> files = Samples.files();
        Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(folder.resolve("files/" + String.format(Locale.ROOT, "%04d", i)), files.get(i));
        }
        for (int lines : LONG) {
            Files.writeString(folder.resolve("long-" + lines), Samples.ofLines(lines));
        }
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            files.forEach(text -> Samples.tokens(SyntaxTree.parse(text)));
        }
        double structure = 0;
        double tokens = 0;
        for (String text : files) {
            structure += median(() -> SyntaxTree.parse(text));
            tokens += median(() -> Samples.tokens(SyntaxTree.parse(text)));
        }
        long characters = files.stream().mapToLong(String::length).sum();
        print("files", files.size());
        print("characters", characters);
        print("structure", structure);
        print("parse", tokens);
        for (int lines : LONG) {
            String text = Samples.ofLines(lines);
            SyntaxTree tree = SyntaxTree.parse(text);
            print("parse-" + lines, median(() -> Samples.tokens(SyntaxTree.parse(text))));
            TextEdit edit = TextEdit.insert(Samples.place(text, "middle"), "x");
            print("edit-" + lines, median(() -> edited(tree, edit)));
        }
        double[] edits = new double[files.size()];
        for (int i = 0; i < edits.length; i++) {
            SyntaxTree tree = SyntaxTree.parse(files.get(i));
            TextEdit edit = TextEdit.insert(tree.length() / 2, "x");
            edits[i] = median(() -> edited(tree, edit));
        }
        Arrays.sort(edits);
        print("edit", edits[edits.length / 2]);
    }

    private static Object edited(SyntaxTree tree, TextEdit edit) {
        SyntaxTree edited = tree.edited(edit);
        return edited.item(edited.indexAt(edit.span().start())).instruction();
    }

    /** The median time of one run, in microseconds. */
    private static double median(Runnable run) {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1_000.0;
    }

    private static void print(String name, double value) {
        System.out.println("slipway\t" + name + "\t" + String.format(Locale.ROOT, "%.2f", value));
    }

    private SideBySide() {}
}
