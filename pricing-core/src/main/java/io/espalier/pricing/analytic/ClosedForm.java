package io.espalier.pricing.analytic;

/**
 * Value and every Greek of one product by formula, at inputs that move factor by factor.
 *
 * <p>Move factors, {@link #evaluate()}, read the numbers; an instance keeps scratch space, allocates nothing per evaluation and
 * belongs to one thread. Units: payoff currency at the valuation date per unit of factor, notional included; what is not given
 * is NaN, as {@link Greeks} says.
 */
public interface ClosedForm {

    /** Number of underlyings. */
    int size();

    /** Moves the spot or forward of underlying {@code i}. */
    void setLevel(int i, double level);

    /** Moves a volatility; not negative. */
    void setVolatility(int i, double volatility);

    /** Moves both entries of the correlation of underlyings {@code i} and {@code j}. */
    void setCorrelation(int i, int j, double rho);

    /** Moves the rate, and the carry with it where the market gives none. */
    void setRate(double rate);

    /** Moves the strike. */
    void setStrike(double strike);

    /** Moves the time to expiry, in years; not negative. Dates move as the product says. */
    void setExpiry(double expiry);

    /**
     * Values the product at the present inputs.
     *
     * @return whether there is an answer: {@code false} where the formula does not hold, where the correlations give a negative
     *     variance beyond rounding, or where value, slope or curvature overflow; the Greeks then mean nothing
     */
    boolean evaluate();

    /** After {@link #evaluate()}: whether nothing is random, and the discounted intrinsic value is the answer. */
    boolean hasZeroVariance();

    /** Present value. */
    double value();

    /** dV/dx_i. */
    double delta(int i);

    /** d2V/dx_i dx_j. */
    double gamma(int i, int j);

    /** dV/dv_i per 1.0 of absolute volatility. */
    double vega(int i);

    /** dV/drho_ij, both entries moved together. */
    double cega(int i, int j);

    /** dV/drate with levels held; a given carry is held too, left out it is the rate. */
    double rho();

    /** dV/dT, all else held (minus theta). */
    double byExpiry();

    /** dV/dK; NaN for a product without a strike. */
    double byStrike();

    /** Value less that of the payoff without smoothing. */
    default double smoothingBias() {
        return 0.0;
    }

    /** After {@link #evaluate()}: all numbers at once; allocates. */
    default Greeks greeks() {
        int n = size();
        double[] delta = new double[n];
        double[] vega = new double[n];
        double[][] gamma = new double[n][n];
        double[][] cega = new double[n][n];
        for (int i = 0; i < n; i++) {
            delta[i] = delta(i);
            vega[i] = vega(i);
            for (int j = 0; j < n; j++) {
                gamma[i][j] = gamma(i, j);
                cega[i][j] = i < j ? cega(i, j) : 0.0;
            }
        }
        return new Greeks(value(), delta, gamma, vega, cega, rho(), byExpiry(), byStrike(), smoothingBias());
    }
}
