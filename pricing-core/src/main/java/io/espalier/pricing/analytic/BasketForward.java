package io.espalier.pricing.analytic;

/**
 * The basket's forward F = sum w_i x_i e^(b_i T), its moneyness F - K and what moves both.
 *
 * <p>Summed in double-double: long and short legs cancel, and so do F and K near the money.
 */
final class BasketForward {
    private final BasketInputs in;
    private final CarryGrowth growth = new CarryGrowth();
    private final DoubleDouble exponent = new DoubleDouble();
    private final DoubleDouble coefficient = new DoubleDouble();
    private final DoubleDouble moneyness = new DoubleDouble();
    private final DoubleDouble sum = new DoubleDouble();
    private final double[] slopeHi;
    private final double[] slopeLo;
    private double forward;

    BasketForward(BasketInputs in) {
        this.in = in;
        slopeHi = new double[in.size];
        slopeLo = new double[in.size];
    }

    /** To be called after carry or expiry moved: dF/dx_i = w_i e^(b_i T). */
    void updateSlopes() {
        for (int i = 0; i < in.size; i++) {
            exponent.setProduct(in.carry(i), in.expiry);
            growth.growth(exponent, coefficient);
            coefficient.multiply(in.weights[i]);
            slopeHi[i] = coefficient.hi();
            slopeLo[i] = coefficient.lo();
        }
    }

    /** To be called after a level or the strike moved. */
    void updateLevel() {
        moneyness.set(0.0);
        for (int i = 0; i < in.size; i++) {
            moneyness.addProduct(slopeHi[i], slopeLo[i], in.levels[i], 0.0);
        }
        forward = moneyness.hi();
        moneyness.add(-in.strike);
    }

    /** F - K. */
    DoubleDouble moneyness() {
        return moneyness;
    }

    /**
     * Puts the moneyness at 0 where the forward, rounded to a double, is the strike.
     *
     * <p>For a basket without variance, where only the side of the strike counts: closer than a double the inputs, being
     * doubles themselves, do not say on which side they are.
     */
    void snapToStrike() {
        if (forward == in.strike) {
            moneyness.set(0.0);
        }
    }

    /** dF/dx_i. */
    double slope(int i) {
        return slopeHi[i];
    }

    /** dF/dx_i in double-double. */
    void readSlope(int i, DoubleDouble out) {
        out.set(slopeHi[i], slopeLo[i]);
    }

    /** dF/drate: T F where the carry is the rate, else 0. */
    double byRate() {
        return in.carryIsRate ? in.expiry * forward : 0.0;
    }

    /** dF/dT. */
    double byExpiry() {
        sum.set(0.0);
        for (int i = 0; i < in.size; i++) {
            addDrift(i, in.carry(i));
        }
        return sum.hi();
    }

    /** Derivative of e^(-rate T) (F - K) to the rate, times e^(rate T): the growth of F cancels its discounting exactly. */
    double discountedByRate() {
        return in.carryIsRate ? in.expiry * in.strike : -in.expiry * moneyness.hi();
    }

    /** Derivative of e^(-rate T) (F - K) to T, times e^(rate T): sum w_i F_i (b_i - rate) + rate K. */
    double discountedByExpiry() {
        sum.setProduct(in.rate, in.strike);
        for (int i = 0; i < in.size; i++) {
            addDrift(i, in.carry(i));
            addDrift(i, -in.rate);
        }
        return sum.hi();
    }

    private void addDrift(int i, double drift) {
        coefficient.set(slopeHi[i], slopeLo[i]).multiply(in.levels[i]);
        sum.addProduct(coefficient.hi(), coefficient.lo(), drift, 0.0);
    }
}
