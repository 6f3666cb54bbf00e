package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.Regression;
import io.espalier.pricing.regress.RegressionFit;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Backward induction over a put's dates by regression on the paths in the money.
 *
 * <p>The label of a path is what it pays later, discounted; its slope the pathwise derivative: a path that exercises at price S' moves by
 * -S'/S for each unit of its price S now. Source: Longstaff and Schwartz (2001), Review of Financial Studies 14.
 */
final class PutTraining {
    /** With fewer paths in the money than this beyond the functions a date learns nothing. */
    private static final int SPARE = 2;

    private final PutPaths paths;
    private final double[] paid;
    /** Per path, minus the price at which it exercises, where it does; discounted like {@code paid}. */
    private final double[] moved;

    private PutTraining(PutPaths paths) {
        this.paths = paths;
        this.paid = new double[paths.count()];
        this.moved = new double[paths.count()];
    }

    static PutPolicy train(PutPaths paths, Regression regression) {
        return new PutTraining(paths).train(regression);
    }

    private PutPolicy train(Regression regression) {
        final BermudanPut put = paths.put();
        final int last = put.dates() - 1;
        exercise(last, paths.inTheMoney(last));
        final LinkedList<Optional<RegressionFit>> fits = new LinkedList<>();
        for (int date = last - 1; date >= 0; date--) {
            discount(put.discountOfStep());
            fits.addFirst(decide(date, paths.inTheMoney(date), regression));
        }
        final double later =
                put.discountOfStep() * Arrays.stream(paid).average().orElseThrow();
        return new PutPolicy(List.copyOf(fits), Math.max(put.strike() - put.spot(), later));
    }

    private Optional<RegressionFit> decide(int date, int[] chosen, Regression regression) {
        if (chosen.length < PutPaths.BASIS.size() + SPARE) {
            return Optional.empty();
        }
        final DifferentialSamples samples = samples(date, chosen);
        final RegressionFit fit = regression.fit(samples);
        exercise(
                date,
                IntStream.range(0, chosen.length)
                        .filter(i ->
                                paths.put().strike() - paths.spots()[date][chosen[i]] > fit.at(samples.values()[i]))
                        .map(i -> chosen[i])
                        .toArray());
        return Optional.of(fit);
    }

    private void exercise(int date, int[] chosen) {
        for (int path : chosen) {
            final double spot = paths.spots()[date][path];
            paid[path] = paths.put().strike() - spot;
            moved[path] = -spot;
        }
    }

    private void discount(double factor) {
        for (int path = 0; path < paid.length; path++) {
            paid[path] *= factor;
            moved[path] *= factor;
        }
    }

    private DifferentialSamples samples(int date, int[] chosen) {
        return new DifferentialSamples(
                rows(paths.values(date), chosen),
                Arrays.stream(chosen).mapToDouble(path -> paid[path]).toArray(),
                rows(paths.slopes(date), chosen),
                Arrays.stream(chosen)
                        .mapToDouble(path -> moved[path] / paths.spots()[date][path])
                        .toArray(),
                IntStream.range(0, chosen.length).toArray());
    }

    private static double[][] rows(double[][] functions, int[] chosen) {
        return Arrays.stream(chosen)
                .mapToObj(path -> Arrays.stream(functions)
                        .mapToDouble(function -> function[path])
                        .toArray())
                .toArray(double[][]::new);
    }
}
