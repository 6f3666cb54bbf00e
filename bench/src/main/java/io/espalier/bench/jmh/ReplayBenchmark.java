package io.espalier.bench.jmh;

import io.espalier.bench.simulation.NormalsWork;
import io.espalier.bench.simulation.PathWork;
import io.espalier.bench.simulation.Problem;
import io.espalier.bench.simulation.RecordedWork;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.random.NormalKernels;
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

/** A block of 128 paths by recorded, generated kernels, per path; a kernel takes two steps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplayBenchmark {
    static final int LANES = 128;

    /** What is simulated. */
    @Param({"BASKET_1", "BASKET_50", "GARCH_250"})
    public Problem problem;

    /** Which kernels simulate and draw. */
    @Param({"PLAIN", "VECTOR"})
    public KernelChoice kernels;

    /** How many derivatives. */
    @Param({"VALUE", "GRADIENT", "CURVATURE"})
    public Order order;

    private NormalsWork work;

    /** Records, compiles, draws once. */
    @Setup
    public void setUp() {
        final PathWork recorded = new RecordedWork(problem, new PathCompiler(kernels), order, LANES);
        work = new NormalsWork(
                recorded,
                new NormalSource(1L, 0, kernels == KernelChoice.PLAIN ? NormalKernels.plain() : NormalKernels.best()));
        work.draw();
    }

    /** New paths each time, random numbers included. */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[][] withNormals() {
        return work.next(order != Order.VALUE);
    }

    /** The same normals again. */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[][] withoutNormals() {
        return work.same(order != Order.VALUE);
    }
}
