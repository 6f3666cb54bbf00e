package io.espalier.bench.jmh;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.bench.subject.SeededNetwork;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.FormPass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One row through a network of seven inputs: the twin pass, value, gradient and Hessian by passes that read the weights as they go, and
 * the surrogate pricer that serves it, by code of its own where the network is small enough.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NetworkBenchmark {
    private static final long SEED = 1;
    /** Enough to have the code made; the suite's own warm-up heats it. */
    private static final Duration MAKING = Duration.ofMillis(50);

    /** Hidden sizes. */
    @Param({SeededNetwork.PRUNED, "20-20", "20-20-20", SeededNetwork.OVERSIZED})
    public String hidden;

    private final MovingSpots spots = new MovingSpots();
    private final double[] gradient = new double[IndexBasket.NAMES.size()];
    private final Valuation deltas = Valuation.of(IndexBasket.layout());
    private final Valuation gammas = Valuation.withCurvature(IndexBasket.layout());
    private final double[] curvature = new double[gradient.length * gradient.length];
    private TwinPass twin;
    private FormPass passes;
    private Pricer pricer;

    /** Makes the network. */
    @Setup
    public void setUp() {
        Network network = SeededNetwork.of(hidden, IndexBasket.domain(), SEED);
        twin = new TwinPass(network);
        passes = new FormPass(network, Form.identity(IndexBasket.layout()));
        SurrogatePricer served = SurrogatePricer.uncertified(network, IndexBasket.layout(), IndexBasket.domain());
        served.warmUp(MAKING);
        pricer = served;
    }

    /** Value and gradient. */
    @Benchmark
    public double twinPass() {
        return twin.valueAndGradient(spots.next(), gradient);
    }

    /** Value, gradient and what a Hessian needs, the interpreted way. */
    @Benchmark
    public double passValueAndGradient() {
        return passes.valueAndGradient(spots.next(), gradient);
    }

    /** The same with 49 second derivatives. */
    @Benchmark
    public double passValueGradientAndHessian() {
        return passes.valueGradientAndCurvature(spots.next(), gradient, curvature);
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
