package io.espalier.pricing.analytic;

/**
 * The variance of a sum of GARCH moves whose variances are numbers, as they are with alpha = 0: h' = omega + beta h, and its derivatives.
 *
 * <p>The derivative to alpha is taken where that is 0: the process stops being normal, and with X the sum, dE f(X)/dalpha = E f''(X) {@code
 * byAlpha} + E f''''(X) {@code byAlphaFourth}. For dh_t/dalpha = sum over s < t of beta^(t-1-s) h_s z_s^2, and by parts E[f'(X) z_t z_s^2] =
 * sqrt(h_t) (E f''(X) + h_s E f''''(X)).
 */
record CertainVariances(
        double total, double byFirstVariance, double byOmega, double byBeta, double byAlpha, double byAlphaFourth) {

    static CertainVariances of(int steps, double h1, double omega, double beta) {
        double h = h1;
        double hFirst = 1.0;
        double hOmega = 0.0;
        double hBeta = 0.0;
        double heard = 0.0;
        double heardSquare = 0.0;
        double[] sum = new double[6];
        for (int step = 0; step < steps; step++) {
            sum[0] += h;
            sum[1] += hFirst;
            sum[2] += hOmega;
            sum[3] += hBeta;
            sum[4] += 0.5 * heard;
            sum[5] += 0.5 * heardSquare;
            heard = beta * heard + h;
            heardSquare = beta * heardSquare + h * h;
            hBeta = h + beta * hBeta;
            hOmega = 1.0 + beta * hOmega;
            hFirst = beta * hFirst;
            h = omega + beta * h;
        }
        return new CertainVariances(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
    }
}
