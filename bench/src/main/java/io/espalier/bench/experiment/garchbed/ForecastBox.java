package io.espalier.bench.experiment.garchbed;

import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchParameters;
import io.espalier.surrogate.form.Examples;
import java.util.Random;

/**
 * Variances ahead of fixed returns as functions of (mu, omega, alpha, beta), uniform over a box, with exact gradients.
 *
 * <p>The first variance of the past is the sample's, whatever the parameters.
 */
public final class ForecastBox {
    /** mu, omega, alpha, beta. */
    public static final int INPUTS = 4;

    private static final double[] LOW = {-0.1, 0.01, 0.02, 0.70};
    private static final double[] HIGH = {0.1, 0.10, 0.15, 0.84};
    private static final double[] WIDE_LOW = {-0.2, 0.001, 0.0, 0.70};
    private static final double[] WIDE_HIGH = {0.2, 0.3, 0.15, 0.98};

    private final double[] returns;
    private final double[] low;
    private final double[] high;
    private final double firstVariance;

    /** @param returns the past, oldest first, in per cent */
    public ForecastBox(double[] returns) {
        this(returns, LOW, HIGH);
    }

    private ForecastBox(double[] returns, double[] low, double[] high) {
        this.returns = returns;
        this.low = low;
        this.high = high;
        double mean = 0.0;
        for (double r : returns) {
            mean += r / returns.length;
        }
        double variance = 0.0;
        for (double r : returns) {
            variance += (r - mean) * (r - mean) / returns.length;
        }
        this.firstVariance = variance;
    }

    /** The same in a wider box, in which estimates from two hundred returns mostly lie. */
    public static ForecastBox wide(double[] returns) {
        return new ForecastBox(returns, WIDE_LOW, WIDE_HIGH);
    }

    /** Parameters as a point of the box's space. */
    public static double[] inputs(GarchParameters parameters) {
        return new double[] {parameters.mu(), parameters.omega(), parameters.alpha(), parameters.beta()};
    }

    /** The point of the box that is nearest to some parameters, each by itself. */
    public double[] nearest(GarchParameters parameters) {
        final double[] x = inputs(parameters);
        for (int j = 0; j < INPUTS; j++) {
            x[j] = Math.max(low[j], Math.min(high[j], x[j]));
        }
        return x;
    }

    /** The variance {@code horizon} steps ahead at a point. */
    public double variance(double[] x, int horizon) {
        return forecast(x, 0, horizon).variance()[horizon - 1];
    }

    private GarchForecast forecast(double[] x, int at, int horizon) {
        return GarchForecast.through(
                new GarchParameters(x[at], x[at + 1], x[at + 2], x[at + 3]), returns, firstVariance, horizon);
    }

    /** Random rows with the variance {@code horizon} steps ahead. */
    public Examples examples(int rows, int horizon, long seed) {
        final Random random = new Random(seed);
        final double[] x = new double[rows * INPUTS];
        final double[] y = new double[rows];
        final double[] dy = new double[rows * INPUTS];
        for (int row = 0; row < rows; row++) {
            final int at = row * INPUTS;
            for (int j = 0; j < INPUTS; j++) {
                x[at + j] = low[j] + (high[j] - low[j]) * random.nextDouble();
            }
            final GarchForecast forecast = forecast(x, at, horizon);
            y[row] = forecast.variance()[horizon - 1];
            System.arraycopy(forecast.gradient()[horizon - 1], 0, dy, at, INPUTS);
        }
        return Examples.firstOrder(INPUTS, x, y, dy);
    }
}
