package io.espalier.pricing.analytic;

/**
 * The mean F = sum w_i x_i growth_i + known of what a basket product is paid on, its moneyness F - K and what moves both.
 *
 * <p>Summed in double-double: long and short legs cancel, and so do F and K near the money. {@code known} is what past fixings
 * contribute.
 */
final class BasketForward {
    private final BasketInputs in;
    private final PathFunctional path;
    private final DoubleDouble coefficient = new DoubleDouble();
    private final DoubleDouble moneyness = new DoubleDouble();
    private final DoubleDouble sum = new DoubleDouble();
    private final DoubleDouble[] slope;
    private final DoubleDouble[] slopeByExpiry;
    private final double[] slopeLag;
    private double forward;

    BasketForward(BasketInputs in, PathFunctional path) {
        this.in = in;
        this.path = path;
        slope = DoubleDouble.array(in.size);
        slopeByExpiry = DoubleDouble.array(in.size);
        slopeLag = new double[in.size];
    }

    /** To be called after carry or expiry moved: dF/dx_i = w_i growth_i. */
    void updateSlopes() {
        for (int i = 0; i < in.size; i++) {
            path.growth(i, slope[i]);
            slope[i].multiply(in.weights[i]);
            path.growthByExpiry(i, slopeByExpiry[i]);
            slopeByExpiry[i].multiply(in.weights[i]);
            slopeLag[i] = in.weights[i] * path.growthLag(i);
        }
    }

    /** To be called after a level or the strike moved. */
    void updateLevel() {
        moneyness.set(in.known);
        for (int i = 0; i < in.size; i++) {
            moneyness.addProduct(slope[i].hi(), slope[i].lo(), in.levels[i], 0.0);
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
     * doubles themselves, do not say on which side they are. Where the average is the strike, it is the difference of both that must
     * vanish beside the levels.
     */
    void snapToStrike() {
        double gross = 0.0;
        for (int i = 0; i < in.size; i++) {
            gross += Math.abs(in.weights[i] * in.levels[i]);
        }
        boolean vanishes = in.hasStrike ? forward == in.strike : gross - moneyness.hi() == gross;
        if (vanishes) {
            moneyness.set(0.0);
        }
    }

    /** dF/dx_i. */
    double slope(int i) {
        return slope[i].hi();
    }

    /** dF/drate: sum w_i x_i dgrowth_i/db where the carry is the rate, else 0. */
    double byRate() {
        return in.carryIsRate ? lag() + in.expiry * (forward - in.known.hi()) : 0.0;
    }

    /** What {@link PathFunctional#growthLag} leaves of the basket. */
    private double lag() {
        double total = 0.0;
        for (int i = 0; i < in.size; i++) {
            total += slopeLag[i] * in.levels[i];
        }
        return total;
    }

    /** dF/dT. */
    double byExpiry() {
        sum.set(0.0);
        addDrifts();
        return sum.hi();
    }

    private void addDrifts() {
        for (int i = 0; i < in.size; i++) {
            sum.addProduct(slopeByExpiry[i].hi(), slopeByExpiry[i].lo(), in.levels[i], 0.0);
        }
    }

    /** Derivative of e^(-rate T) (F - K) to the rate, times e^(rate T): what grows to T cancels its discounting exactly. */
    double discountedByRate() {
        return in.carryIsRate ? in.expiry * (in.strike - in.known.hi()) + lag() : -in.expiry * moneyness.hi();
    }

    /** Derivative of e^(-rate T) (F - K) to T, times e^(rate T): dF/dT - rate (F - K). */
    double discountedByExpiry() {
        sum.setProduct(in.rate, in.strike);
        sum.addProduct(in.known.hi(), in.known.lo(), -in.rate, 0.0);
        addDrifts();
        for (int i = 0; i < in.size; i++) {
            coefficient.set(slope[i]).multiply(in.levels[i]);
            sum.addProduct(coefficient.hi(), coefficient.lo(), -in.rate, 0.0);
        }
        return sum.hi();
    }
}
