package io.espalier.bench.experiment.ridgegradients;

/**
 * A put's value, and when to exercise it, by a binomial tree; errs by the order of 1/steps.
 *
 * <p>Source: Cox, Ross and Rubinstein (1979), Journal of Financial Economics 7.
 */
final class PutTree {
    private final BermudanPut put;
    private final int steps;
    private final double up;
    private final double[] boundary;
    private final double[] value;

    /** @param steps a multiple of the dates */
    PutTree(BermudanPut put, int steps) {
        if (steps < put.dates() || steps % put.dates() != 0) {
            throw new IllegalArgumentException(
                    "steps of a tree must be a multiple of the dates: steps=" + steps + ", dates=" + put.dates());
        }
        this.put = put;
        this.steps = steps;
        this.up = put.volatility() * Math.sqrt(put.years() / steps);
        this.boundary = new double[put.dates()];
        this.value = new double[steps + 1];
        walkBack();
    }

    double value() {
        return value[0];
    }

    /** Below this price exercise pays, at each date; 0 where it never does. */
    double[] boundary() {
        return boundary.clone();
    }

    private void walkBack() {
        final double growth = Math.exp(put.rate() * put.years() / steps);
        final double chance = (growth - Math.exp(-up)) / (Math.exp(up) - Math.exp(-up));
        final int perDate = steps / put.dates();
        exercise(steps, put.dates() - 1);
        for (int level = steps - 1; level >= 0; level--) {
            for (int ups = 0; ups <= level; ups++) {
                value[ups] = (chance * value[ups + 1] + (1.0 - chance) * value[ups]) / growth;
            }
            if (level > 0 && level % perDate == 0) {
                exercise(level, level / perDate - 1);
            }
        }
    }

    private void exercise(int level, int date) {
        double gainBelow = 0.0;
        for (int ups = 0; ups <= level; ups++) {
            final double price = put.spot() * Math.exp(up * (2 * ups - level));
            final double gain = put.strike() - price - value[ups];
            if (gain > 0.0) {
                value[ups] = put.strike() - price;
                boundary[date] = price;
            } else if (gainBelow > 0.0) {
                // Between the last node that gains and the first that does not.
                boundary[date] += (price - boundary[date]) * gainBelow / (gainBelow - gain);
            }
            gainBelow = gain;
        }
    }
}
