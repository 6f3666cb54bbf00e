package io.espalier.pricing.analytic;

import io.espalier.pricing.market.Correlation;

/**
 * Variance of what a basket product is paid on, s^2 = sum w_i w_j v_i v_j rho_ij g_ij, and half its derivatives.
 *
 * <p>g_ij is the clock of a {@link PathFunctional}. All in double-double: in a hedge the rows cancel. Where
 * one carry serves all underlyings g is one factor; volatilities are scaled by a power of two so that no square over- or
 * underflows. Derivatives are unscaled: {@code halfByVol(i)} is (1/2) ds^2/dv_i = w_i sum_j w_j v_j rho_ij g_ij.
 */
final class BasketVariance {
    /** Below this share of the variance without cancellation there is none left: the contract's threshold. */
    private static final double VANISHING_SHARE = 1e-15;

    private final BasketInputs in;
    private final PathFunctional path;
    private final DoubleDouble work = new DoubleDouble();
    private final DoubleDouble mean = new DoubleDouble();
    /** Where there is one carry, without the clock's factor. */
    private final DoubleDouble instantaneous = new DoubleDouble();

    private final DoubleDouble variance = new DoubleDouble();
    private final DoubleDouble deviation = new DoubleDouble();
    private final double[] legHi;
    private final double[] legLo;
    private final double[] rowHi;
    private final double[] rowLo;
    /** g_ij/T, [n*n]; only entry 0 where there is one carry. */
    private final DoubleDouble[] meanClock;
    /** dg_ij/dT likewise. */
    private final DoubleDouble[] clockByExpiry;

    private boolean oneCarry;
    private double gross;
    private int scale;

    BasketVariance(BasketInputs in, PathFunctional path) {
        this.in = in;
        this.path = path;
        legHi = new double[in.size];
        legLo = new double[in.size];
        rowHi = new double[in.size];
        rowLo = new double[in.size];
        meanClock = DoubleDouble.array(in.size * in.size);
        clockByExpiry = DoubleDouble.array(in.size * in.size);
    }

    /** To be called after carry or expiry moved. */
    void updateGrowth() {
        oneCarry = in.hasOneCarry();
        int rows = oneCarry ? 1 : in.size;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                int cell = i * in.size + j;
                path.meanClock(i, j, meanClock[cell]);
                path.clockByExpiry(i, j, clockByExpiry[cell]);
                meanClock[j * in.size + i].set(meanClock[cell]);
                clockByExpiry[j * in.size + i].set(clockByExpiry[cell]);
            }
        }
    }

    /** To be called after a volatility, a correlation, carry or expiry moved. */
    void update() {
        updateLegs();
        variance.set(0.0);
        gross = 0.0;
        for (int i = 0; i < in.size; i++) {
            updateRow(i);
            variance.addProduct(legHi[i], legLo[i], rowHi[i], rowLo[i]);
        }
        if (oneCarry) {
            instantaneous.set(variance);
            variance.multiply(meanClock[0]);
            gross *= meanClock[0].hi();
        }
        if (vanishes()) {
            deviation.set(0.0);
        } else {
            deviation.set(variance).multiply(in.expiry).sqrt().scalb(scale);
        }
    }

    /** Legs w_i v_i, divided by the power of two of the largest. */
    private void updateLegs() {
        double largest = 0.0;
        for (int i = 0; i < in.size; i++) {
            largest = Math.max(largest, Math.abs(in.weights[i] * in.vols[i]));
        }
        scale = largest > 0.0 ? Math.getExponent(largest) : 0;
        for (int i = 0; i < in.size; i++) {
            work.setProduct(in.weights[i], Math.scalb(in.vols[i], -scale));
            legHi[i] = work.hi();
            legLo[i] = work.lo();
        }
    }

    private void updateRow(int i) {
        work.set(0.0);
        double grossRow = 0.0;
        for (int j = 0; j < in.size; j++) {
            int cell = i * in.size + j;
            double rho = in.correlation[cell];
            if (oneCarry) {
                work.addProduct(legHi[j], legLo[j], rho, 0.0);
                grossRow += Math.abs(legHi[j]);
            } else {
                mean.set(meanClock[cell]).multiply(rho);
                work.addProduct(legHi[j], legLo[j], mean.hi(), mean.lo());
                grossRow += Math.abs(legHi[j] * meanClock[cell].hi());
            }
        }
        rowHi[i] = work.hi();
        rowLo[i] = work.lo();
        gross += Math.abs(legHi[i]) * grossRow;
    }

    /** Standard deviation s; 0 where the variance vanishes. */
    DoubleDouble deviation() {
        return deviation;
    }

    /** Whether s^2 <= 1e-15 sum |w_i w_j| v_i v_j g_ij: expired, without volatility, or perfectly hedged. */
    boolean vanishes() {
        return in.expiry == 0.0 || variance.hi() <= VANISHING_SHARE * gross;
    }

    /**
     * Whether the correlations cannot be those of a correlation matrix, not even of one that is so by tolerance only.
     *
     * <p>x'Cx >= floor x'x and x'x is at most the gross variance; the factor 2 leaves room for rounded eigenvalues.
     */
    boolean isImpossible() {
        return variance.hi() < 2.0 * Correlation.eigenvalueFloor(in.size) * gross;
    }

    /** (1/2) ds^2/dv_i. */
    double halfByVol(int i) {
        double growthFactor = oneCarry ? meanClock[0].hi() : 1.0;
        return in.weights[i] * Math.scalb(rowHi[i], scale) * growthFactor * in.expiry;
    }

    /** (1/2) ds^2/drho_ij, both entries moved together. */
    double halfByCorrelation(int i, int j) {
        double growthFactor = meanClock[oneCarry ? 0 : i * in.size + j].hi();
        return in.weights[i] * in.vols[i] * (in.weights[j] * in.vols[j]) * growthFactor * in.expiry;
    }

    /** (1/2) ds^2/dT. */
    double halfByExpiry() {
        DoubleDouble total = work;
        if (oneCarry) {
            total.set(instantaneous).multiply(clockByExpiry[0]);
        } else {
            total.set(0.0);
            for (int i = 0; i < in.size; i++) {
                addRowByExpiry(i, total);
            }
        }
        return 0.5 * Math.scalb(total.hi(), 2 * scale);
    }

    private void addRowByExpiry(int i, DoubleDouble total) {
        for (int j = 0; j < in.size; j++) {
            int cell = i * in.size + j;
            mean.set(legHi[i], legLo[i]).multiply(legHi[j], legLo[j]).multiply(in.correlation[cell]);
            total.addProduct(mean.hi(), mean.lo(), clockByExpiry[cell].hi(), clockByExpiry[cell].lo());
        }
    }

    /** (1/2) ds^2/drate where the carry is the rate, else 0. */
    double halfByRate() {
        if (!in.carryIsRate || deviation.hi() == 0.0) {
            return 0.0;
        }
        return deviation.hi() * deviation.hi() * path.halfLogClockByCarry();
    }
}
