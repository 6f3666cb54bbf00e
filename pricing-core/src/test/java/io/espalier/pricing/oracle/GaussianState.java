package io.espalier.pricing.oracle;

import java.util.stream.IntStream;

/**
 * A state x that moves from t to t + dt by x' = growth x + drift + normal of that variance, observed at {@code times}.
 *
 * @param start x today
 * @param times increasing, in years
 */
public record GaussianState(double start, double[] times, double carry, double driftRate, double volatility) {

    /** A basket of forwards, or of spots with one carry b: dx = b x dt + s dW. */
    public static GaussianState basket(double level, double carry, double deviationPerYear, double... times) {
        return new GaussianState(level, times, carry, 0.0, deviationPerYear);
    }

    /** The logarithm of a lognormal level that grows at {@code rate}. */
    public static GaussianState logarithm(double level, double rate, double volatility, double... times) {
        return new GaussianState(Math.log(level), times, 0.0, rate - 0.5 * volatility * volatility, volatility);
    }

    /** n equally spaced times, the last is {@code expiry}. */
    public static double[] equallySpaced(int n, double expiry) {
        return IntStream.rangeClosed(1, n).mapToDouble(k -> expiry * k / n).toArray();
    }

    int dates() {
        return times.length;
    }

    double time(int date) {
        return date < 0 ? 0.0 : times[date];
    }

    private double dt(int date) {
        return time(date) - time(date - 1);
    }

    /** The mean of x at {@code date}, given x at the date before. */
    double mean(int date, double x) {
        return Math.exp(carry * dt(date)) * x + driftRate * dt(date);
    }

    /** The deviation of x at {@code date}, given x at the date before. */
    double deviation(int date) {
        return deviationOver(dt(date));
    }

    /** The mean of x at {@code date} as seen today. */
    double forward(int date) {
        double x = start;
        for (int k = 0; k <= date; k++) {
            x = mean(k, x);
        }
        return x;
    }

    /** The deviation of x at {@code date} as seen today. */
    double total(int date) {
        return deviationOver(time(date));
    }

    private double deviationOver(double t) {
        final double u = 2.0 * carry * t;
        return volatility * Math.sqrt(t * (u == 0.0 ? 1.0 : Math.expm1(u) / u));
    }
}
