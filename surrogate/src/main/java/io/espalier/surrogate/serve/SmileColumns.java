package io.espalier.surrogate.serve;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import java.util.Arrays;

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
    private final double heldRatio;
    private final double heldAlpha;
    private final double heldPersistence;
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
        heldLongRun = market.omega() / (1.0 - market.persistence());
        heldSteps = trained.product().expiry();
        heldRatio = market.h1() / heldLongRun;
        heldAlpha = market.alpha();
        heldPersistence = market.persistence();
        heldLambda = market.lambda();
    }

    /** Fills the columns; whether all that is held is met. An additive smile scales with any long-run variance. */
    boolean fill(double[] x, double m, double t, double r, double hbar, double a, double p, double l) {
        x[moneyness] = m;
        return set(x, steps, t, heldSteps)
                & set(x, ratio, r, heldRatio)
                & (set(x, longRun, hbar, heldLongRun) || additive)
                & set(x, alpha, a, heldAlpha)
                & set(x, persistence, p, heldPersistence)
                & set(x, lambda, l, heldLambda);
    }

    private static boolean set(double[] x, int column, double value, double held) {
        if (column >= 0) {
            x[column] = value;
            return true;
        }
        return Math.abs(value - held) <= ROUNDING * Math.abs(held);
    }

    /** The derivative in a column; 0 where it is held. */
    static double slope(double[] gradient, int column) {
        return column >= 0 ? gradient[column] : 0.0;
    }

    /** Whether these are columns that a smile is served from: moneyness among them, all of the smile's own. */
    static boolean suit(FactorLayout layout) {
        return layout.columnOf(FactorId.of(FactorId.Kind.MONEYNESS)) >= 0
                && layout.factors().stream().allMatch(factor -> isOfSmile(factor.kind()));
    }

    private static boolean isOfSmile(FactorId.Kind kind) {
        return Arrays.asList(
                        FactorId.Kind.MONEYNESS,
                        FactorId.Kind.EXPIRY,
                        FactorId.Kind.VARIANCE_RATIO,
                        FactorId.Kind.LONG_RUN_VARIANCE,
                        FactorId.Kind.ALPHA,
                        FactorId.Kind.PERSISTENCE,
                        FactorId.Kind.LAMBDA)
                .contains(kind);
    }
}
