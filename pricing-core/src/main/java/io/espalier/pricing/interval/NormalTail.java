package io.espalier.pricing.interval;

/**
 * The two expansions of the normal distribution function about its density phi, each of positive terms only, so that
 * rounding is known beforehand ({@link DirectedRounding#lowered}).
 *
 * <p>Source: Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
 */
final class NormalTail {
    /** Below it the series, which is subtracted from 1/2 (22 times the tail here), above it the fraction. */
    static final double NEAR = 2.0;

    /** The first term left out of the series is 1e-18 of the sum at {@link #NEAR}. */
    private static final int SERIES_TERMS = 26;

    /** So many terms leave 1e-16 of the fraction open: 385/a^2 + 12, counted at 13 arguments from 1.5 to 37. */
    private static final double FRACTION_TERMS = 385.0;

    private static final int LEAST_FRACTION_TERMS = 12;

    private NormalTail() {}

    /** (Phi(a) - 1/2)/phi(a) = a (1 + a^2/3 (1 + a^2/5 (1 + ...))), for 0 <= a < {@link #NEAR}; added to 1, a square may underflow. */
    static Interval series(double a) {
        double squareDown = DirectedRounding.multiplyDown(a, a);
        double squareUp = DirectedRounding.multiplyUp(a, a);
        double low = 1.0;
        // Ratios of terms fall: what is left out is below a geometric series with the ratio of the first.
        double high = DirectedRounding.raised(1.0 / (1.0 - squareUp / (2 * SERIES_TERMS + 3)));
        for (int k = SERIES_TERMS; k >= 1; k--) {
            low = DirectedRounding.lowered(1.0 + squareDown / (2 * k + 1) * low);
            high = DirectedRounding.raised(1.0 + squareUp / (2 * k + 1) * high);
        }
        return new Interval(low, high).times(a);
    }

    /**
     * phi(a)/(1 - Phi(a)) = a + 1/(a + 2/(a + 3/(a + ...))), for a >= {@link #NEAR}: whatever stands for the rest, between
     * a and infinity, convergents lie on opposite sides.
     */
    static Interval inverseMills(double a) {
        double low = a;
        double high = Double.POSITIVE_INFINITY;
        for (int k = LEAST_FRACTION_TERMS + (int) (FRACTION_TERMS / (a * a)); k >= 1; k--) {
            double fromHigh = DirectedRounding.lowered(a + k / high);
            high = DirectedRounding.raised(a + k / low);
            low = fromHigh;
        }
        return new Interval(low, high);
    }
}
