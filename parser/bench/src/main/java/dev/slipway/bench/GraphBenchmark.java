package dev.slipway.bench;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One character is typed, and the graph is made anew: every reference is resolved, every FROM expanded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class GraphBenchmark {
    /** {@code median} is the file of the median number of lines. */
    @Param({"median", "31", "1000", "10000"})
    public String lines;

    private SyntaxTree tree;
    private TextEdit edit;

    @Setup
    public void parse() {
        String text = lines.equals("median") ? Samples.median() : Samples.ofLines(Integer.parseInt(lines));
        tree = SyntaxTree.parse(text);
        Samples.tokens(tree);
        edit = TextEdit.insert(text.length() / 2, "x");
    }

    @Benchmark
    public Object typeOneCharacter() {
        return BuildGraph.of(tree.edited(edit), BuildInputs.NONE).references();
    }
}
