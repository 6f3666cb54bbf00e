package io.espalier.bench.experiment.dloss;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.surrogate.form.Examples;
import java.util.SplittableRandom;

/**
 * What the black box hides: a call of strike 100 by Black and Scholes (1973), S Phi(d1) - K exp(-rT) Phi(d2), as a function of spot,
 * volatility, years to expiry and rate; uniform on [60, 140], [0.1, 0.5], [0.1, 2], [0, 0.06].
 */
final class BlackScholesCall {
    static final int INPUTS = 4;
    private static final double STRIKE = 100.0;
    private static final double[] LOW = {60.0, 0.1, 0.1, 0.0};
    private static final double[] HIGH = {140.0, 0.5, 2.0, 0.06};

    private BlackScholesCall() {}

    /** Random points with values and all four partial derivatives. */
    static Examples sample(int rows, long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[] x = new double[rows * INPUTS];
        final double[] y = new double[rows];
        final double[] dy = new double[rows * INPUTS];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < INPUTS; j++) {
                x[row * INPUTS + j] = random.nextDouble(LOW[j], HIGH[j]);
            }
            y[row] = price(x, dy, row * INPUTS);
        }
        return Examples.firstOrder(INPUTS, x, y, dy);
    }

    /** The price at the point that starts there; its derivatives go to the same places. */
    static double price(double[] x, double[] dy, int at) {
        final double spot = x[at];
        final double volatility = x[at + 1];
        final double years = x[at + 2];
        final double rate = x[at + 3];
        final double deviation = volatility * Math.sqrt(years);
        final double d1 = (Math.log(spot / STRIKE) + rate * years) / deviation + 0.5 * deviation;
        final double delta = NormalDistribution.cdf(d1);
        final double paid = STRIKE * Math.exp(-rate * years) * NormalDistribution.cdf(d1 - deviation);
        final double vega = spot * NormalDistribution.density(d1) * Math.sqrt(years);
        dy[at] = delta;
        dy[at + 1] = vega;
        dy[at + 2] = vega * volatility / (2.0 * years) + rate * paid;
        dy[at + 3] = years * paid;
        return spot * delta - paid;
    }
}
