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
}
