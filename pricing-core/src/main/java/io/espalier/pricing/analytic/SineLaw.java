package io.espalier.pricing.analytic;

/**
 * The law between two barriers that are near: q = (2/w) sum over m of e^(-m^2 pi^2/(2 w^2)) sin(m pi a/w) sin(m pi z/w).
 *
 * <p>Up to {@link #WIDEST} the first term is more than half of the sum, so nothing cancels, and {@link #TERMS} terms are exact
 * to rounding: the next is e^-63 of the first. Source: Carslaw and Jaeger (1959), "Conduction of Heat in Solids", 3.3.
 */
final class SineLaw extends KilledLaw {
    /** Widest corridor, in deviations, for which to use this law. */
    static final double WIDEST = 2.5;

    /** In a corridor narrower than this nobody is alive: e^-771 is no double. */
    static final double NARROWEST = 0.08;

    private static final int TERMS = 9;

    private final double[] amplitude = new double[TERMS];
    private final double[] amplitudeByStart = new double[TERMS];
    private double frequency;

    @Override
    void startBelow(double a, double width) {
        frequency = Math.PI / width;
        for (int m = 1; m <= TERMS; m++) {
            double wave = m * frequency;
            double decay = 2.0 / width * Math.exp(-0.5 * wave * wave);
            amplitude[m - 1] = decay * Math.sin(wave * a);
            amplitudeByStart[m - 1] = decay * wave * Math.cos(wave * a);
        }
    }

    @Override
    void moveFromBelow(double u, double z, double zeta) {
        density = 0.0;
        byStart = 0.0;
        byStartTwice = 0.0;
        boolean low = z <= zeta;
        // The smallest terms first.
        for (int m = TERMS; m >= 1; m--) {
            double wave = m * frequency;
            double shape = low || m % 2 == 1 ? Math.sin(wave * (low ? z : zeta)) : -Math.sin(wave * zeta);
            double term = amplitude[m - 1] * shape;
            density += term;
            byStart += amplitudeByStart[m - 1] * shape;
            byStartTwice -= wave * wave * term;
        }
    }
}
