package io.espalier.bench.experiment.garchsmile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Simulated smiles at random points of the box: what candidates are held against. */
public record SmileSample(SmileDynamics dynamics, List<SmileEstimate> smiles) {
    private static final double WIDEST = 3.0;

    /**
     * Simulates; the same bits on any number of threads.
     *
     * @param points of the box
     * @param strikes moneynesses from -3 to 3, equally far from each other
     * @param pairs antithetic pairs per point, a multiple of 64
     */
    public static SmileSample draw(
            SmileDynamics dynamics, List<SmilePoint> points, int strikes, int pairs, long seed, int threads) {
        final SmileReference reference = new SmileReference(dynamics, pairs);
        final long[] seeds = new SplittableRandom(seed).longs(points.size()).toArray();
        final ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            final List<Future<SmileEstimate>> futures = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                final SmilePoint point = points.get(i);
                final long own = seeds[i];
                futures.add(workers.submit(() -> reference.estimate(point, strikes(dynamics, point, strikes), own)));
            }
            final List<SmileEstimate> smiles = new ArrayList<>();
            for (Future<SmileEstimate> future : futures) {
                smiles.add(future.get());
            }
            return new SmileSample(dynamics, smiles);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a smile could not be simulated", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("simulation of smiles was interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** {@code count} strikes from 3 deviations below to 3 above, highest first. */
    static double[] strikes(SmileDynamics dynamics, SmilePoint point, int count) {
        final double deviation = point.deviation();
        return IntStream.range(0, count)
                .mapToDouble(i -> dynamics.strike(WIDEST * (2.0 * i / (count - 1) - 1.0), deviation))
                .toArray();
    }

    /** Root mean square of the standard errors of a quantity, in its scale. */
    public double noise(SmileQuantity quantity) {
        double sum = 0.0;
        int count = 0;
        for (SmileEstimate smile : smiles) {
            final double scale = quantity.scale(smile.point());
            for (int k = 0; k < smile.strikes().length; k++) {
                final double error = scale * smile.error(k, quantity);
                sum += error * error;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
