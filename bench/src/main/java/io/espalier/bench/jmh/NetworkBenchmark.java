package io.espalier.bench.jmh;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.bench.subject.SeededNetwork;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One row through a network of seven inputs: the bare twin pass, and the surrogate pricer that serves it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NetworkBenchmark {
    private static final long SEED = 1;

    /** Hidden sizes. */
    @Param({SeededNetwork.PRUNED, SeededNetwork.OVERSIZED})
    public String hidden;

    private final MovingSpots spots = new MovingSpots();
    private final double[] gradient = new double[IndexBasket.NAMES.size()];
    private final Valuation deltas = Valuation.of(IndexBasket.layout());
    private final Valuation gammas = Valuation.withCurvature(IndexBasket.layout());
    private TwinPass twin;
    private Pricer pricer;

    /** Makes the network. */
    @Setup
    public void setUp() {
        Network network = SeededNetwork.of(hidden, IndexBasket.domain(), SEED);
        twin = new TwinPass(network);
        pricer = SurrogatePricer.uncertified(network, IndexBasket.layout(), IndexBasket.domain());
    }

    /** Value and gradient. */
    @Benchmark
    public double twinPass() {
        return twin.valueAndGradient(spots.next(), gradient);
    }

    /** Value and seven deltas behind the domain guard. */
    @Benchmark
    public boolean surrogateValueAndDeltas() {
        return pricer.tryPrice(spots.next(), deltas);
    }

    /** The same with 49 gammas. */
    @Benchmark
    public boolean surrogateValueDeltasAndGammas() {
        return pricer.tryPrice(spots.next(), gammas);
    }
}
