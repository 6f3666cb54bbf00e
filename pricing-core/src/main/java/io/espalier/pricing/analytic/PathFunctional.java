package io.espalier.pricing.analytic;

/**
 * What is paid on: a weighted sum of the basket over dates, sum c_k x(t_k), here per underlying of level 1 and volatility 1.
 *
 * <p>Its mean is growth(i) = sum c_k e^(b_i t_k), and clock(i, j), the covariance of two underlyings of correlation 1, takes the place of
 * g_ij. Dates move with expiry as the product says. Call {@link #update} after carry or expiry moved; scratch of one thread.
 */
interface PathFunctional {

    /** @return whether the dates are in order, none of those held beyond expiry */
    boolean update();

    /** sum c_k e^(b_i t_k). */
    void growth(int i, DoubleDouble out);

    /** Derivative of growth(i) to expiry. */
    void growthByExpiry(int i, DoubleDouble out);

    /** Derivative of growth(i) to b_i, less expiry times growth(i): sum c_k (t_k - T) e^(b_i t_k). */
    double growthLag(int i);

    /** clock(i, j)/T; 0 at T = 0. */
    void meanClock(int i, int j, DoubleDouble out);

    /** Derivative of clock(i, j) to expiry. */
    void clockByExpiry(int i, int j, DoubleDouble out);

    /** Half the derivative of log clock(0, 0) to a carry that is common to all underlyings. */
    double halfLogClockByCarry();
}
