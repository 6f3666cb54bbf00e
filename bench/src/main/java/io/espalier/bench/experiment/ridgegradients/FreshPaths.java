package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.RegressionFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Paths that taught no policy, on which all are valued; what does not depend on the policy is worked out once. */
final class FreshPaths {
    private final PutPaths paths;
    private final double[][][] values;
    private final int[][] inTheMoney;

    FreshPaths(PutPaths paths) {
        this.paths = paths;
        this.values = new double[paths.put().dates() - 1][][];
        this.inTheMoney = new int[paths.put().dates()][];
        Arrays.setAll(values, paths::values);
        Arrays.setAll(inTheMoney, paths::inTheMoney);
    }

    /** What exercise by fitted values is worth; without a fit a date is passed. */
    double value(List<Optional<RegressionFit>> fits) {
        return worth(date ->
                fits.get(date).map(fit -> above(date, fit.coefficients())).orElse(path -> false));
    }

    /** Where exercise pays more than the fit says that going on is worth. */
    private IntPredicate above(int date, double[] c) {
        final double strike = paths.put().strike();
        final double[] spots = paths.spots()[date];
        final double[][] functions = values[date];
        return path -> {
            double held = 0.0;
            for (int k = 0; k < c.length; k++) {
                held += c[k] * functions[k][path];
            }
            return strike - spots[path] > held;
        };
    }

    /** What exercise below a price is worth. */
    double value(double[] boundary) {
        return worth(date -> path -> paths.spots()[date][path] < boundary[date]);
    }

    /** @param exercised which paths in the money are, at each date but the last */
    private double worth(IntFunction<IntPredicate> exercised) {
        final double[] paid = new double[paths.count()];
        final boolean[] done = new boolean[paid.length];
        final int last = paths.put().dates() - 1;
        for (int date = 0; date <= last; date++) {
            exercise(date, date == last ? path -> true : exercised.apply(date), done, paid);
        }
        return Arrays.stream(paid).average().orElseThrow();
    }

    private void exercise(int date, IntPredicate exercised, boolean[] done, double[] paid) {
        final BermudanPut put = paths.put();
        final double discount = Math.exp(-put.rate() * put.step() * (date + 1));
        final double[] spots = paths.spots()[date];
        for (int path : inTheMoney[date]) {
            if (!done[path] && exercised.test(path)) {
                done[path] = true;
                paid[path] = discount * (put.strike() - spots[path]);
            }
        }
    }
}
