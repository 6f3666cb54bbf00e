package io.espalier.pricing.analytic;

import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import java.util.Optional;

/**
 * The variance that a basket of forwards gathers in a year: over T years it is T times that.
 *
 * <p>Units: square of a price. Error: about 1e-31 relative, for a basket that is nearly a hedge, too. Shapes: {@code halfByVol[n]},
 * (1/2) d variance/dv_i. Source: {@link BasketClosedForm}, of which it is a part.
 *
 * @param variance of a year
 * @param tail what is to be added to it: it is an unevaluated sum of two doubles
 * @param halfByVol not copied: do not write them
 */
public record YearlyVariance(double variance, double tail, double[] halfByVol) {

    /**
     * That of an option's basket; empty where there is none left beside rounding, as {@link ClosedForm#hasZeroVariance()} says,
     * or where the correlations are those of no basket.
     *
     * @throws IllegalArgumentException if the levels are not forwards
     */
    public static Optional<YearlyVariance> of(MarketData market, BasketOption option) {
        if (market.kind() != LevelKind.FORWARD) {
            throw new IllegalArgumentException("a variance grows evenly on forwards: kind=" + market.kind());
        }
        BasketInputs in = new BasketInputs(market, option.withExpiry(1.0), option.strike());
        PathFunctional path = new TerminalLevel(in);
        path.update();
        BasketVariance variance = new BasketVariance(in, path);
        variance.updateGrowth();
        variance.update();
        return variance.vanishes() || variance.isImpossible() ? Optional.empty() : Optional.of(read(in, variance));
    }

    private static YearlyVariance read(BasketInputs in, BasketVariance variance) {
        double[] halfByVol = new double[in.size];
        for (int i = 0; i < in.size; i++) {
            halfByVol[i] = variance.halfByVol(i);
        }
        DoubleDouble square = new DoubleDouble().set(variance.deviation()).multiply(variance.deviation());
        return new YearlyVariance(square.hi(), square.lo(), halfByVol);
    }
}
