package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;

/**
 * The variance to expiry that a GARCH process is expected to have, sum of E h over the steps, at a point of the columns, and its slope.
 *
 * <p>Additive and log dynamics; of the former it is the variance of the level at expiry, exactly. Columns are those of {@link
 * GarchInstrument}: the plain numbers, or the smile's own units. In price units squared, or of log-returns. Belongs to one thread, allocates
 * nothing once made. Source: E h' = omega + p E h, p the persistence.
 */
public final class MatchedVariance {
    private final GarchMarket held;
    private final double heldSteps;
    private final double heldLongRun;
    private final boolean additive;
    private final int stepsColumn;
    private final int h1Column;
    private final int omegaColumn;
    private final int alphaColumn;
    private final int betaColumn;
    private final int lambdaColumn;
    private final int ratioColumn;
    private final int longRunColumn;
    private final int persistenceColumn;
    private final VarianceSums sums = new VarianceSums();
    private double alpha;
    private double lambda;
    private double p;
    private double longRun;
    private double omega;
    private double ratio;
    private double h1;
    private double steps;

    /** @throws IllegalArgumentException if a column is no factor of the instrument, or the dynamics are neither additive nor log */
    public MatchedVariance(GarchInstrument instrument, FactorLayout layout) {
        held = instrument.market();
        if (held.dynamics() != GarchMarket.Dynamics.ADDITIVE && held.dynamics() != GarchMarket.Dynamics.LOG) {
            throw new IllegalArgumentException("matched variances are known of additive and log dynamics: dynamics="
                    + held.dynamics().label());
        }
        instrument.read(layout);
        heldSteps = instrument.product().expiry();
        heldLongRun = held.longRunVariance();
        additive = held.isAdditive();
        stepsColumn = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        h1Column = layout.columnOf(FactorId.of(FactorId.Kind.FIRST_VARIANCE));
        omegaColumn = layout.columnOf(FactorId.of(FactorId.Kind.OMEGA));
        alphaColumn = layout.columnOf(FactorId.of(FactorId.Kind.ALPHA));
        betaColumn = layout.columnOf(FactorId.of(FactorId.Kind.BETA));
        lambdaColumn = layout.columnOf(FactorId.of(FactorId.Kind.LAMBDA));
        ratioColumn = layout.columnOf(FactorId.of(FactorId.Kind.VARIANCE_RATIO));
        longRunColumn = layout.columnOf(FactorId.of(FactorId.Kind.LONG_RUN_VARIANCE));
        persistenceColumn = layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE));
    }

    /** Moves to {@code x} and returns the variance; not finite where it is not defined. */
    public double moveTo(double[] x) {
        alpha = at(x, alphaColumn, held.alpha());
        lambda = at(x, lambdaColumn, held.lambda());
        steps = at(x, stepsColumn, heldSteps);
        p = persistenceColumn >= 0 ? x[persistenceColumn] : alpha * shift() + at(x, betaColumn, held.beta());
        final double rest = 1.0 - p;
        if (longRunColumn >= 0) {
            longRun = x[longRunColumn];
        } else {
            longRun = holdsLongRun() ? heldLongRun : at(x, omegaColumn, held.omega()) / rest;
        }
        omega = omegaColumn < 0 && movesOmega() ? longRun * rest : at(x, omegaColumn, held.omega());
        ratio = at(x, ratioColumn, 1.0);
        h1 = ratioColumn >= 0 ? ratio * longRun : at(x, h1Column, held.h1());
        sums.moveTo(steps, p);
        return h1 * sums.g + omega * sums.e;
    }

    private static double at(double[] x, int column, double otherwise) {
        return column >= 0 ? x[column] : otherwise;
    }

    private double shift() {
        return additive ? 1.0 : 1.0 + lambda * lambda;
    }

    private boolean movesOmega() {
        return longRunColumn >= 0 || persistenceColumn >= 0;
    }

    private boolean holdsLongRun() {
        return persistenceColumn >= 0 && omegaColumn < 0;
    }

    /** Steps to expiry at the current point. */
    public double steps() {
        return steps;
    }

    /** Adds {@code weight} times the variance's slope to {@code gradient}, one entry per column. */
    public void addSlope(double weight, double[] gradient) {
        final double h1Bar = weight * sums.g;
        double omegaBar = weight * sums.e;
        double pBar = weight * (h1 * sums.gByP + omega * sums.eByP);
        double longRunBar = 0.0;
        if (ratioColumn >= 0) {
            gradient[ratioColumn] += h1Bar * longRun;
            longRunBar += h1Bar * ratio;
        } else {
            add(h1Bar, h1Column, gradient);
        }
        if (omegaColumn < 0 && movesOmega()) {
            longRunBar += omegaBar * (1.0 - p);
            pBar -= omegaBar * longRun;
            omegaBar = 0.0;
        }
        if (longRunColumn >= 0) {
            gradient[longRunColumn] += longRunBar;
        } else if (!holdsLongRun()) {
            omegaBar += longRunBar / (1.0 - p);
            pBar += longRunBar * longRun / (1.0 - p);
        }
        add(omegaBar, omegaColumn, gradient);
        add(weight * (h1 * sums.gByN + omega * sums.eByN), stepsColumn, gradient);
        addPersistence(pBar, gradient);
    }

    private void addPersistence(double pBar, double[] gradient) {
        if (persistenceColumn >= 0) {
            gradient[persistenceColumn] += pBar;
            return;
        }
        add(pBar * shift(), alphaColumn, gradient);
        add(pBar, betaColumn, gradient);
        add(additive ? 0.0 : 2.0 * alpha * lambda * pBar, lambdaColumn, gradient);
    }

    private static void add(double bar, int column, double[] gradient) {
        if (column >= 0) {
            gradient[column] += bar;
        }
    }
}
