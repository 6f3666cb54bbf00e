package io.espalier.bench.jmh;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Simulation on seven assets, one thread: value and pathwise deltas, per path. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonteCarloBenchmark {
    private static final int PATHS = 1 << 16;
    private static final long SEED = 1;

    private final Pricer pricer = new MonteCarloPricer(
            IndexBasket.instrument(),
            IndexBasket.layout(),
            IndexBasket.domain(),
            new MonteCarloPlan(PATHS, SEED, false, 1));
    private final MovingSpots spots = new MovingSpots();
    private final Valuation out = Valuation.of(IndexBasket.layout());

    /** One plain path. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public boolean path() {
        return pricer.tryPrice(spots.next(), out);
    }
}
