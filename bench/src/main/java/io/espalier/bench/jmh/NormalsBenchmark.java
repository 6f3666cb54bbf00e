package io.espalier.bench.jmh;

import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.random.BrownianBridge;
import io.espalier.pricing.random.NormalKernels;
import io.espalier.pricing.random.NormalNumbers;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.random.SobolDirections;
import io.espalier.pricing.random.SobolNormals;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One standard normal, drawn in blocks of 128 paths by 50 dimensions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NormalsBenchmark {
    private static final int LANES = 128;
    private static final int DIMENSIONS = 50;

    /** Which kernel draws; vector is plain where the JVM has no vector module. */
    @Param({"PLAIN", "VECTOR"})
    public KernelChoice kernels;

    private final double[][] z = new double[DIMENSIONS][LANES];
    private NormalNumbers independent;
    private NormalNumbers bridged;
    private long first;

    /** Sources of both kinds. */
    @Setup
    public void setUp() {
        independent =
                new NormalSource(1L, 0, kernels == KernelChoice.PLAIN ? NormalKernels.plain() : NormalKernels.best());
        final double[] dates =
                IntStream.rangeClosed(1, DIMENSIONS).mapToDouble(k -> k).toArray();
        bridged = new BrownianBridge(new SobolNormals(new SobolDirections(DIMENSIONS), 1L, 0), dates, 1);
    }

    /** Counter-based. */
    @Benchmark
    @OperationsPerInvocation(LANES * DIMENSIONS)
    public double[][] independent() {
        return fill(independent);
    }

    /** Scrambled Sobol through a Brownian bridge; on the JVM's own kernel whichever is asked for. */
    @Benchmark
    @OperationsPerInvocation(LANES * DIMENSIONS)
    public double[][] sobolBridge() {
        return fill(bridged);
    }

    private double[][] fill(NormalNumbers numbers) {
        numbers.fill(first, 1L, z);
        first = (first + LANES) & (SobolDirections.POINTS / 2 - 1);
        return z;
    }
}
