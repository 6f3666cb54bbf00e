package io.espalier.bench.experiment.ridgegradients;

/**
 * A put that may be exercised on evenly spaced dates, the last one at expiry, on an asset that follows geometric Brownian motion.
 *
 * @param rate continuous, also the drift
 * @param volatility per square root of a year
 */
public record BermudanPut(double spot, double strike, double rate, double volatility, double years, int dates) {
    /** The first of Longstaff and Schwartz (2001), table 1, with their 50 dates. */
    static final BermudanPut PUBLISHED = new BermudanPut(36.0, 40.0, 0.06, 0.2, 1.0, 50);

    /** Years from one date to the next. */
    double step() {
        return years / dates;
    }

    double discountOfStep() {
        return Math.exp(-rate * step());
    }

    /**
     * The value by a binomial tree. Source: Cox, Ross and Rubinstein (1979), Journal of Financial Economics 7; errs by the order of 1/steps.
     *
     * @param steps a multiple of the dates
     */
    public double byTree(int steps) {
        if (steps < dates || steps % dates != 0) {
            throw new IllegalArgumentException(
                    "steps of the tree must be a multiple of the dates: steps=" + steps + ", dates=" + dates);
        }
        final double h = years / steps;
        final double up = volatility * Math.sqrt(h);
        final double growth = Math.exp(rate * h);
        final double chance = (growth - Math.exp(-up)) / (Math.exp(up) - Math.exp(-up));
        final double[] value = new double[steps + 1];
        exercise(value, steps, up);
        for (int level = steps - 1; level >= 0; level--) {
            for (int ups = 0; ups <= level; ups++) {
                value[ups] = (chance * value[ups + 1] + (1.0 - chance) * value[ups]) / growth;
            }
            if (level > 0 && level % (steps / dates) == 0) {
                exercise(value, level, up);
            }
        }
        return value[0];
    }

    private void exercise(double[] value, int level, double up) {
        for (int ups = 0; ups <= level; ups++) {
            value[ups] = Math.max(value[ups], strike - spot * Math.exp(up * (2 * ups - level)));
        }
    }
}
