package io.espalier.surrogate.form;

/**
 * a = log Lambda = 1/2 log T + 1/2 log(S/n), S the sum of c vol^2 over n underlyings, and its derivatives at a point.
 *
 * <p>c = 1, for the common volatility the sum of all squares over the first's: a = log vol + 1/2 log T + a constant.
 *
 * <pre>
 * da/dT = 1/(2T)        d2a/dT2          = -1/(2T^2)
 * da/dvol_i = c_i vol_i/S   d2a/dvol_i dvol_j = delta_ij c_i/S - 2 c_i vol_i c_j vol_j/S^2
 * </pre>
 */
final class LogDeviation {
    private final HomogeneousTerms terms;
    private double[] at;
    private double years;
    private double squares;

    LogDeviation(HomogeneousTerms terms) {
        this.terms = terms;
    }

    /** Moves to {@code x}, which is kept and not copied, and returns Lambda. */
    double moveTo(double[] x, double expiry) {
        at = x;
        years = expiry;
        squares = terms.heldSquares;
        for (int k = 0; k < terms.vols.length; k++) {
            final double vol = x[terms.vols[k]];
            squares += terms.squares[k] * vol * vol;
        }
        return Math.sqrt(years * squares / terms.underlyings);
    }

    /** da . direction. */
    double along(double[] direction) {
        final double inTime = terms.expiryColumn >= 0 ? 0.5 * direction[terms.expiryColumn] / years : 0.0;
        return inTime + alongVols(direction) / squares;
    }

    private double alongVols(double[] direction) {
        double sum = 0.0;
        for (int k = 0; k < terms.vols.length; k++) {
            sum += terms.squares[k] * at[terms.vols[k]] * direction[terms.vols[k]];
        }
        return sum;
    }

    /** sum += factor da. */
    void addSlope(double factor, double[] sum) {
        if (terms.expiryColumn >= 0) {
            sum[terms.expiryColumn] += factor * 0.5 / years;
        }
        for (int k = 0; k < terms.vols.length; k++) {
            final int j = terms.vols[k];
            sum[j] += factor * terms.squares[k] * at[j] / squares;
        }
    }

    /** sum += factor (d2a) direction. */
    void addCurvature(double factor, double[] direction, double[] sum) {
        final int t = terms.expiryColumn;
        if (t >= 0) {
            sum[t] -= factor * 0.5 * direction[t] / (years * years);
        }
        final double along = 2.0 * alongVols(direction) / squares;
        for (int k = 0; k < terms.vols.length; k++) {
            final int j = terms.vols[k];
            sum[j] += factor * terms.squares[k] * (direction[j] - at[j] * along) / squares;
        }
    }
}
