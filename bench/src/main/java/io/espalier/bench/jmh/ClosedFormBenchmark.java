package io.espalier.bench.jmh;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The closed form on seven assets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClosedFormBenchmark {
    private final Pricer pricer =
            new AnalyticPricer(IndexBasket.instrument(), IndexBasket.layout(), IndexBasket.domain());
    private final MovingSpots spots = new MovingSpots();
    private final Valuation deltas = Valuation.of(IndexBasket.layout());
    private final Valuation gammas = Valuation.withCurvature(IndexBasket.layout());

    /** Value and seven deltas. */
    @Benchmark
    public boolean valueAndDeltas() {
        return pricer.tryPrice(spots.next(), deltas);
    }

    /** Value, seven deltas and 49 gammas. */
    @Benchmark
    public boolean valueDeltasAndGammas() {
        return pricer.tryPrice(spots.next(), gammas);
    }
}
