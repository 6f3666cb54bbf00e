package io.espalier.surrogate.serve;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Prices points of a domain in batches until their time has come to rest.
 *
 * <p>HotSpot compiles a method for good after some thousands of calls and on a thread of its own, so rest is: enough calls, and no batch
 * that beats the best before by a tenth for a quarter of a second.
 */
final class WarmUpRun {
    private static final long SEED = 1;
    private static final int POINTS = 256;
    private static final int ROUNDS_PER_BATCH = 4;
    private static final long FEWEST = 30_000;
    private static final long REST_NANOS = 250_000_000;
    private static final double FASTER = 0.9;

    private final SurrogatePricer pricer;
    private final Evaluation evaluation;
    private final double[][] points;
    private final Valuation sloped;
    private final Valuation curved;

    WarmUpRun(SurrogatePricer pricer, Evaluation evaluation) {
        this.pricer = pricer;
        this.evaluation = evaluation;
        points = points(pricer.domain(), pricer.stepColumn());
        sloped = Valuation.of(pricer.layout());
        curved = Valuation.withCurvature(pricer.layout());
    }

    private static double[][] points(Box domain, int stepColumn) {
        final SplittableRandom random = new SplittableRandom(SEED);
        final double[][] points = new double[POINTS][domain.size()];
        for (double[] x : points) {
            for (int j = 0; j < x.length; j++) {
                final double low = end(domain.low()[j], domain.high()[j]);
                final double high = end(domain.high()[j], domain.low()[j]);
                x[j] = low + random.nextDouble() * (high - low);
            }
            if (stepColumn >= 0) {
                x[stepColumn] = Math.rint(x[stepColumn]);
            }
        }
        return points;
    }

    /** An end of a side; where it is infinite one near the other end, or near 0. */
    private static double end(double end, double other) {
        if (Double.isFinite(end)) {
            return end;
        }
        return (Double.isFinite(other) ? other : 0.0) + Math.signum(end);
    }

    WarmUp run(Duration most) {
        final long start = System.nanoTime();
        final double first = batch();
        double best = first;
        long rest = start;
        long count = perBatch();
        long now = System.nanoTime();
        while (now - start < most.toNanos() && (count < FEWEST || now - rest < REST_NANOS)) {
            final double time = batch();
            now = System.nanoTime();
            count += perBatch();
            if (time < FASTER * best) {
                best = time;
                rest = now;
            }
        }
        return new WarmUp(count, first, best, count >= FEWEST && now - rest >= REST_NANOS);
    }

    private static long perBatch() {
        return (long) ROUNDS_PER_BATCH * POINTS;
    }

    /** Nanoseconds per point. */
    private double batch() {
        final long start = System.nanoTime();
        for (int round = 0; round < ROUNDS_PER_BATCH; round++) {
            for (double[] x : points) {
                pricer.tryPrice(x, sloped);
                pricer.tryPrice(x, curved);
            }
        }
        evaluation.leaveRange(points[0], sloped.gradient(), curved.curvature());
        return (double) (System.nanoTime() - start) / perBatch();
    }
}
