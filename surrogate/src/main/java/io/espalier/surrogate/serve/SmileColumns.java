package io.espalier.surrogate.serve;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.surrogate.form.InputMap;

/**
 * Where a smile's columns stand, and what those that are none were held at.
 *
 * <p>What is held must be met by whoever asks: to 1e-9 of it, since most of these numbers are made from others.
 */
final class SmileColumns {
    private static final double ROUNDING = 1e-9;

    final int moneyness;
    final int steps;
    final int ratio;
    final int longRun;
    final int alpha;
    final int persistence;
    final int lambda;
    final double heldLongRun;
    private final double heldSteps;
    private final double heldAlpha;
    private final double heldLambda;
    private final boolean additive;

    SmileColumns(GarchInstrument trained, FactorLayout layout) {
        GarchMarket market = trained.market();
        additive = market.isAdditive();
        moneyness = layout.columnOf(FactorId.of(FactorId.Kind.MONEYNESS));
        steps = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        ratio = layout.columnOf(FactorId.of(FactorId.Kind.VARIANCE_RATIO));
        longRun = layout.columnOf(FactorId.of(FactorId.Kind.LONG_RUN_VARIANCE));
        alpha = layout.columnOf(FactorId.of(FactorId.Kind.ALPHA));
        persistence = layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE));
        lambda = layout.columnOf(FactorId.of(FactorId.Kind.LAMBDA));
        heldLongRun = market.longRunVariance();
        heldSteps = trained.product().expiry();
        heldAlpha = market.alpha();
        heldLambda = market.lambda();
    }

    /** Fills the columns; whether all that is held is met. An additive smile scales with any long-run variance. */
    boolean fill(double[] x, double m, double t, double r, double hbar, double a, double p, double l) {
        x[moneyness] = m;
        x[ratio] = r;
        x[persistence] = p;
        return set(x, steps, t, heldSteps)
                & (set(x, longRun, hbar, heldLongRun) || additive)
                & set(x, alpha, a, heldAlpha)
                & set(x, lambda, l, heldLambda);
    }

    private static boolean set(double[] x, int column, double value, double held) {
        if (column >= 0) {
            x[column] = value;
            return true;
        }
        return Math.abs(value - held) <= ROUNDING * Math.abs(held);
    }

    /** The derivative in a column that may be held: then nobody knows it. */
    static double slope(double[] gradient, int column) {
        return column >= 0 ? gradient[column] : Double.NaN;
    }

    /** The derivative in the long-run variance: an additive price that has no column of it grows with its square root. */
    double longRunSlope(double[] gradient, double factor, double price, double hbar) {
        if (longRun >= 0) {
            return factor * gradient[longRun];
        }
        return additive ? price / (2.0 * hbar) : Double.NaN;
    }

    /**
     * Whether these are columns that a smile is served from: moneyness, variance ratio and persistence among them, all of the smile's own.
     * Without ratio or persistence what is held is h1 or beta as it was, which no plain number that moves leaves alone.
     */
    static boolean suit(FactorLayout layout) {
        return layout.columnOf(FactorId.of(FactorId.Kind.MONEYNESS)) >= 0
                && layout.columnOf(FactorId.of(FactorId.Kind.VARIANCE_RATIO)) >= 0
                && layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE)) >= 0
                && InputMap.suitsSmile(layout);
    }
}
