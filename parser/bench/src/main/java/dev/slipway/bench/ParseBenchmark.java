package dev.slipway.bench;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
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
import org.openjdk.jmh.infra.Blackhole;

/** Parses all files once: the lines alone, with all tokens, and with the graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ParseBenchmark {
    private List<String> files;

    @Setup
    public void read() {
        files = Samples.files();
        System.out.println("files " + files.size() + ", characters "
                + files.stream().mapToLong(String::length).sum());
    }

    @Benchmark
    public void structure(Blackhole sink) {
        for (String file : files) {
            sink.consume(SyntaxTree.parse(file));
        }
    }

    @Benchmark
    public void allTokens(Blackhole sink) {
        for (String file : files) {
            sink.consume(Samples.tokens(SyntaxTree.parse(file)));
        }
    }

    @Benchmark
    public void allTokensAndGraph(Blackhole sink) {
        for (String file : files) {
            SyntaxTree tree = SyntaxTree.parse(file);
            sink.consume(Samples.tokens(tree));
            sink.consume(BuildGraph.of(tree, BuildInputs.NONE));
        }
    }
}
