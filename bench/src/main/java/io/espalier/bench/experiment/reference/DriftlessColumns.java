package io.espalier.bench.experiment.reference;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;

/** Levels without drift and their volatilities, moved by the columns of a layout that has no others. */
final class DriftlessColumns {
    final double[] levels;
    final double[] vols;
    private final FactorLayout layout;
    private final double[] shares;

    /** @throws IllegalArgumentException if a level drifts, a payment is discounted, or a column or a volatility is none for here */
    DriftlessColumns(Instrument base, FactorLayout layout, Box domain) {
        base.read(layout);
        requireNoDrift(base.market());
        this.layout = layout;
        levels = base.market().levels().clone();
        vols = base.market().vols().clone();
        shares = layout.columnOf(FactorId.commonVolatility()) < 0
                ? new double[0]
                : base.market().volatilityShares();
        if (domain.size() != layout.size()) {
            throw new IllegalArgumentException("a domain must have one side per factor: domain.size=" + domain.size()
                    + ", layout.size=" + layout.size());
        }
        for (int j = 0; j < layout.size(); j++) {
            requireColumn(layout.factor(j), domain.low()[j]);
        }
        for (int i = 0; i < vols.length; i++) {
            requirePositive(FactorId.volatility(i), vols[i]);
        }
    }

    private static void requireNoDrift(MarketData market) {
        boolean drifts = market.rate() != 0.0 || market.discount().isPresent();
        for (int i = 0; i < market.size(); i++) {
            drifts |= market.kind() == LevelKind.SPOT && market.carryOf(i) != 0.0;
        }
        if (drifts) {
            throw new IllegalArgumentException(
                    "levels must not drift, nor payments be discounted: rate=" + market.rate()
                            + ", carry given=" + market.carry().isPresent() + ", discount given="
                            + market.discount().isPresent());
        }
    }

    private static void requireColumn(FactorId factor, double low) {
        if (!factor.isVolatility() && !factor.isLevel()) {
            throw new IllegalArgumentException("a column must be a level or a volatility: factor=" + factor.name());
        }
        if (factor.isVolatility()) {
            requirePositive(factor, low);
        }
    }

    private static void requirePositive(FactorId factor, double volatility) {
        if (!(volatility > 0.0)) {
            throw new IllegalArgumentException(
                    "a volatility must be > 0, in the domain too: " + factor.name() + "=" + volatility);
        }
    }

    /** Moves levels and volatilities to a point. */
    void move(double[] x) {
        for (int j = 0; j < x.length; j++) {
            final FactorId factor = layout.factor(j);
            if (factor.equals(FactorId.commonVolatility())) {
                moveAll(x[j]);
            } else {
                (factor.isLevel() ? levels : vols)[factor.i()] = x[j];
            }
        }
    }

    private void moveAll(double first) {
        for (int i = 0; i < vols.length; i++) {
            vols[i] = shares[i] * first;
        }
    }

    /** The chain rule: s_i = share_i s_0. */
    private double sumAtShares(double[] vega) {
        double sum = 0.0;
        for (int i = 0; i < vega.length; i++) {
            sum += shares[i] * vega[i];
        }
        return sum;
    }

    /** Writes deltas, vegas and gammas, given per underlying; {@code gamma[i][j]}. */
    void write(double[] delta, double[] vega, double[][] gamma, Valuation out) {
        for (int j = 0; j < layout.size(); j++) {
            final FactorId factor = layout.factor(j);
            out.gradient()[j] = factor.equals(FactorId.commonVolatility())
                    ? sumAtShares(vega)
                    : (factor.isLevel() ? delta : vega)[factor.i()];
            out.gradientError()[j] = 0.0;
        }
        if (out.wantsCurvature()) {
            final int[] columns = layout.levels();
            for (int row = 0; row < columns.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    out.curvature()[row * columns.length + column] = gamma[
                            layout.factor(columns[row]).i()][
                            layout.factor(columns[column]).i()];
                }
            }
        }
    }
}
