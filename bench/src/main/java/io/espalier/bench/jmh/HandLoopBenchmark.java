package io.espalier.bench.jmh;

import io.espalier.bench.simulation.NormalsWork;
import io.espalier.bench.simulation.Problem;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.random.NormalSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same blocks by loops and adjoints written by hand, per path, on the same normals each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandLoopBenchmark {
    /** What is simulated. */
    @Param({"BASKET_50", "GARCH_250"})
    public Problem problem;

    /** How many derivatives. */
    @Param({"VALUE", "GRADIENT"})
    public Order order;

    private NormalsWork work;

    /** Draws once. */
    @Setup
    public void setUp() {
        work = new NormalsWork(problem.handWritten(ReplayBenchmark.LANES), new NormalSource(1L, 0));
        work.draw();
    }

    /** The same normals again. */
    @Benchmark
    @OperationsPerInvocation(ReplayBenchmark.LANES)
    public double[][] withoutNormals() {
        return work.same(order != Order.VALUE);
    }
}
