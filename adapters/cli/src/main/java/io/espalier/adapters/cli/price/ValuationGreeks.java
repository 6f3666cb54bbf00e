package io.espalier.adapters.cli.price;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.MonteCarloResult;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.Arrays;

/** The gradient of a valuation sorted into Greeks; NaN where the layout has no such column or the engine gave nothing. */
final class ValuationGreeks {
    private final FactorLayout layout;
    private final double[] gradient;
    private final LevelKind levels;
    private final int n;

    private ValuationGreeks(Instrument instrument, FactorLayout layout, double[] gradient) {
        this.layout = layout;
        this.gradient = gradient;
        this.levels = instrument.market().kind();
        this.n = instrument.size();
    }

    /** Value and Greeks of {@code valuation}, which was made for {@code layout}. */
    static Greeks of(Instrument instrument, FactorLayout layout, Valuation valuation, double smoothingBias) {
        ValuationGreeks greeks = new ValuationGreeks(instrument, layout, valuation.gradient());
        return greeks.with(valuation.value(), greeks.gamma(valuation), smoothingBias);
    }

    /** Value and Greeks of a simulation with curvature. */
    static Greeks of(Instrument instrument, FactorLayout layout, MonteCarloResult result) {
        ValuationGreeks greeks = new ValuationGreeks(instrument, layout, result.gradient());
        return greeks.with(result.value(), result.gamma(), result.smoothingBias());
    }

    /** One standard error of each number of a simulation; NaN where the Greek is not given. */
    static Greeks errors(Instrument instrument, FactorLayout layout, MonteCarloResult result) {
        ValuationGreeks greeks = new ValuationGreeks(instrument, layout, result.gradientError());
        return greeks.with(result.error(), result.gammaError(), result.smoothingBiasError());
    }

    private Greeks with(double value, double[][] gamma, double smoothingBias) {
        double[] delta = new double[n];
        double[] vega = new double[n];
        double[][] cega = new double[n][n];
        for (int i = 0; i < n; i++) {
            delta[i] = column(FactorId.level(levels, i));
            vega[i] = column(FactorId.volatility(i));
            for (int j = i + 1; j < n; j++) {
                cega[i][j] = column(FactorId.correlation(i, j));
            }
        }
        return new Greeks(
                value,
                delta,
                gamma,
                vega,
                cega,
                column(FactorId.of(FactorId.Kind.RATE)),
                column(FactorId.of(FactorId.Kind.EXPIRY)),
                column(FactorId.of(FactorId.Kind.STRIKE)),
                smoothingBias);
    }

    private double column(FactorId factor) {
        int j = layout.columnOf(factor);
        return j < 0 ? Double.NaN : gradient[j];
    }

    private double[][] gamma(Valuation valuation) {
        double[][] gamma = undefined();
        int[] columns = layout.levels();
        if (valuation.hasCurvature()) {
            for (int a = 0; a < columns.length; a++) {
                for (int b = 0; b < columns.length; b++) {
                    gamma[layout.factor(columns[a]).i()][
                            layout.factor(columns[b]).i()] = valuation.curvature()[a * columns.length + b];
                }
            }
        }
        return gamma;
    }

    private double[][] undefined() {
        double[][] rows = new double[n][n];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, Double.NaN));
        return rows;
    }
}
