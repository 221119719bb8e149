package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One character is typed in the middle of one file after the other, and what it touched is tokenised anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class RealEditBenchmark {
    private SyntaxTree[] trees;
    private TextEdit[] edits;
    private int next;

    @Setup
    public void parse() {
        List<String> files = Samples.files();
        trees = files.stream().map(SyntaxTree::parse).toArray(SyntaxTree[]::new);
        edits = files.stream()
                .map(text -> TextEdit.insert(text.length() / 2, "x"))
                .toArray(TextEdit[]::new);
    }

    @Benchmark
    public Object typeOneCharacter() {
        int file = next;
        next = (next + 1) % trees.length;
        SyntaxTree edited = trees[file].edited(edits[file]);
        return edited.item(edited.indexAt(edits[file].span().start())).instruction();
    }
}
