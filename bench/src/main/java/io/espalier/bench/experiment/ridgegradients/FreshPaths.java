package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.RegressionFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paths that taught no policy, on which all are valued; what does not depend on the policy is worked out once. */
final class FreshPaths {
    private final PutPaths paths;
    private final double[][][] values;

    FreshPaths(PutPaths paths) {
        this.paths = paths;
        this.values = new double[paths.put().dates() - 1][][];
        Arrays.setAll(values, paths::values);
    }

    double value(List<Optional<RegressionFit>> fits) {
        final double[] paid = new double[paths.count()];
        final boolean[] done = new boolean[paid.length];
        for (int date = 0; date < paths.put().dates(); date++) {
            if (date == fits.size()) {
                exercise(date, new double[paid.length], done, paid);
            } else if (fits.get(date).isPresent()) {
                exercise(date, held(date, fits.get(date).get().coefficients()), done, paid);
            }
        }
        return Arrays.stream(paid).average().orElseThrow();
    }

    private double[] held(int date, double[] coefficients) {
        final double[] held = new double[paths.count()];
        for (int k = 0; k < coefficients.length; k++) {
            final double[] function = values[date][k];
            for (int path = 0; path < held.length; path++) {
                held[path] += coefficients[k] * function[path];
            }
        }
        return held;
    }

    private void exercise(int date, double[] held, boolean[] done, double[] paid) {
        final BermudanPut put = paths.put();
        final double discount = Math.exp(-put.rate() * put.step() * (date + 1));
        final double[] spots = paths.spots()[date];
        for (int path = 0; path < paid.length; path++) {
            final double pays = put.strike() - spots[path];
            if (!done[path] && pays > 0.0 && pays > held[path]) {
                done[path] = true;
                paid[path] = discount * pays;
            }
        }
    }
}
