package io.espalier.bench.jmh;

import io.espalier.bench.simulation.PathWork;
import io.espalier.bench.simulation.Problem;
import io.espalier.bench.simulation.RecordedWork;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Recording a problem and generating all its kernels, in a warm JVM, with a compiler that knows nothing yet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CompileBenchmark {
    /** What is recorded. */
    @Param({"BASKET_50", "GARCH_250"})
    public Problem problem;

    /** Which kernels are made. */
    @Param({"PLAIN", "VECTOR"})
    public KernelChoice kernels;

    /** Up to a block that is ready to run, with derivatives. */
    @Benchmark
    public PathWork recordAndGenerate() {
        return new RecordedWork(problem, new PathCompiler(kernels), Order.GRADIENT, ReplayBenchmark.LANES);
    }
}
