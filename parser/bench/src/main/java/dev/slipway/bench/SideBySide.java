package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    private static final int MOST_AT_ONCE = 1_024;
    private static final long SHORTEST_NANOS = 100_000;
    private static final int WARM_UPS = 1_500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean WALL = "wall".equals(System.getenv("CLOCK"));
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
        for (int i = 0; i < WARM_UPS; i++) {
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

    /** The median time of one run, in microseconds; short runs are measured several at once. */
    private static double median(Runnable run) {
        int batch = 1;
        while (batch < MOST_AT_ONCE && time(run, batch) < SHORTEST_NANOS) {
            batch *= 2;
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = (double) time(run, batch) / batch;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1_000.0;
    }

    /** In nanoseconds; of this thread's processor unless {@code CLOCK=wall}: what others do on the machine counts little. */
    private static long time(Runnable run, int times) {
        long start = now();
        for (int i = 0; i < times; i++) {
            run.run();
        }
        return now() - start;
    }

    private static long now() {
        return WALL ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }

    private static void print(String name, double value) {
        System.out.println("slipway\t" + name + "\t" + String.format(Locale.ROOT, "%.2f", value));
    }

    private SideBySide() {}
}
