package io.espalier.pricing.calibration;

/**
 * Mean and variance (divided by n) of a sample, which say the mean squared residual m(mu) = variance + (mean - mu)^2 at every mu.
 */
record SampleMoments(double mean, double variance) {
    /** d2m/dmu2. */
    static final double MEAN_SQUARE_CURVATURE = 2.0;

    static SampleMoments of(double[] sample) {
        double sum = 0.0;
        for (double r : sample) {
            sum += r;
        }
        final double mean = sum / sample.length;
        double squares = 0.0;
        double rest = 0.0;
        for (double r : sample) {
            squares += (r - mean) * (r - mean);
            rest += r - mean;
        }
        // What rounding left in the mean is taken out of both: the two-pass formula of Chan, Golub and LeVeque (1983).
        final double correction = rest / sample.length;
        return new SampleMoments(mean + correction, squares / sample.length - correction * correction);
    }

    double meanSquare(double mu) {
        return variance + (mean - mu) * (mean - mu);
    }

    double meanSquareSlope(double mu) {
        return 2.0 * (mu - mean);
    }
}
