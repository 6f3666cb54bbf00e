package io.espalier.bench.simulation;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One and two threads in turns on the whole pricer: an Asian call on seven indices, 50 fixings, value and seven deltas. */
public final class ThreadScaling {
    private static final int FIXINGS = 50;

    private final long paths;
    private final MonteCarloPricer single;
    private final MonteCarloPricer pair;
    private final List<Double> ratios = new ArrayList<>();
    private double oneThread = Double.POSITIVE_INFINITY;
    private double twoThreads = Double.POSITIVE_INFINITY;

    /** @throws IllegalArgumentException if there are no paths */
    public ThreadScaling(long paths) {
        if (paths < 1) {
            throw new IllegalArgumentException("there must be paths: paths=" + paths);
        }
        this.paths = paths;
        this.single = pricer(1);
        this.pair = pricer(2);
    }

    private MonteCarloPricer pricer(int threads) {
        final double[] weights = new double[IndexBasket.NAMES.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        final AsianOption option =
                AsianOption.fixed(PutCall.CALL, 100.0, Schedule.equallySpaced(FIXINGS), 1.0, weights);
        return new MonteCarloPricer(
                new Instrument(IndexBasket.instrument().market(), option),
                IndexBasket.layout(),
                IndexBasket.domain(),
                new MonteCarloPlan(paths, 1L, false, threads));
    }

    /**
     * Measures {@code rounds} times each, after one round to warm up. A pricer keeps its kernels: what is measured is compiled.
     *
     * @throws IllegalArgumentException if there is no round
     */
    public void run(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("there must be a round: rounds=" + rounds);
        }
        nanos(single);
        nanos(pair);
        for (int round = 0; round < rounds; round++) {
            final double one = nanos(single);
            final double two = nanos(pair);
            oneThread = Math.min(oneThread, one);
            twoThreads = Math.min(twoThreads, two);
            ratios.add(one / two);
        }
    }

    /** Time by the clock on the wall, per path. */
    private double nanos(MonteCarloPricer pricer) {
        final long start = System.nanoTime();
        pricer.simulate(IndexBasket.spots(), done -> {});
        return (double) (System.nanoTime() - start) / paths;
    }

    /** Least time per path on one thread. */
    public double oneThread() {
        return oneThread;
    }

    /** Least time per path on two threads. */
    public double twoThreads() {
        return twoThreads;
    }

    /** How much faster two were, round by round. */
    public List<Double> ratios() {
        return List.copyOf(ratios);
    }
}
