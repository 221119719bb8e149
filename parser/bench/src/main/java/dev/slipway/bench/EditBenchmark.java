package dev.slipway.bench;

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

/** One character is typed and the instruction around it is tokenised anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EditBenchmark {
    @Param({"31", "1000", "10000", "100000"})
    public int lines;

    @Param({"start", "middle", "end"})
    public String where;

    private SyntaxTree tree;
    private TextEdit edit;

    @Setup
    public void parse() {
        String text = Samples.ofLines(lines);
        tree = SyntaxTree.parse(text);
        edit = TextEdit.insert(Samples.place(text, where), "x");
    }

    @Benchmark
    public Object typeOneCharacter() {
        SyntaxTree edited = tree.edited(edit);
        return edited.item(edited.indexAt(edit.span().start())).instruction();
    }
}
