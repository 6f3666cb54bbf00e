package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;

/** What is certain, told as a simulation tells it: standard errors are 0, and it took no path. */
final class CertainResult {

    private CertainResult() {}

    /** The value of an instrument on which nothing is random, with its derivatives. */
    static MonteCarloResult of(Instrument instrument, FactorLayout layout) {
        final Greeks greeks = CertainValue.of(instrument);
        final double[] gradient = new double[layout.size()];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = derivative(greeks, layout.factor(j));
        }
        final int[] levels = layout.levels();
        final double[][] gamma = new double[levels.length][levels.length];
        for (int i = 0; i < levels.length; i++) {
            for (int j = 0; j < levels.length; j++) {
                gamma[i][j] = greeks.gamma()[layout.factor(levels[i]).i()][
                        layout.factor(levels[j]).i()];
            }
        }
        return new MonteCarloResult(
                greeks.pv(),
                0.0,
                gradient,
                new double[gradient.length],
                gamma,
                new double[levels.length][levels.length],
                0.0,
                0.0,
                0L);
    }

    private static double derivative(Greeks greeks, FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD -> greeks.delta()[factor.i()];
            case VOLATILITY -> greeks.vega()[factor.i()];
            // Without variance every vega is 0, at a kink NaN: so is their sum at any shares.
            case COMMON_VOLATILITY -> greeks.vega()[0];
            case CORRELATION -> greeks.cega()[Math.min(factor.i(), factor.j())][Math.max(factor.i(), factor.j())];
            case COMMON_CORRELATION -> greeks.commonCega();
            case RATE -> greeks.rho();
            case EXPIRY -> greeks.byExpiry();
            case STRIKE -> greeks.byStrike();
            default -> Double.NaN;
        };
    }
}
