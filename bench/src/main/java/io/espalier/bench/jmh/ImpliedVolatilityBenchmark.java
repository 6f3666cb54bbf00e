package io.espalier.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The normal volatility of one quoted call out of the money, by how far out it is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImpliedVolatilityBenchmark {
    private final CallQuotes near = new CallQuotes(0.0, 1.0);
    private final CallQuotes out = new CallQuotes(1.0, 8.0);
    private final CallQuotes farOut = new CallQuotes(8.0, 36.0);

    /** Up to one standard deviation. */
    @Benchmark
    public double nearTheMoney() {
        return near.nextVolatility();
    }

    /** One to eight. */
    @Benchmark
    public double outOfTheMoney() {
        return out.nextVolatility();
    }

    /** Eight to 36, where prices fall to 1e-284. */
    @Benchmark
    public double farOutOfTheMoney() {
        return farOut.nextVolatility();
    }
}
