package com.example.desk;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.PathPayoff;
import io.espalier.pricing.product.PathProduct;
import io.espalier.pricing.product.Schedule;
import java.util.List;

/**
 * A payoff of one's own: the sum over all periods of a basket's move as a share of its level today, each held within
 * [floor, cap].
 *
 * <p>Written once; the engine simulates it and differentiates it.
 */
public record CappedCliquet(double[] weights, double floor, double cap) implements PathPayoff {

    /**
     * {@code levels.get(k).get(i)} is underlying i on date k, 0 is today. No {@code if} on numbers: only what Real
     * offers.
     */
    @Override
    public <T extends Real<T>> T pay(List<List<T>> levels) {
        final T today = basket(levels.get(0));
        T before = today;
        T sum = today.minus(today);
        for (List<T> now : levels.subList(1, levels.size())) {
            final T level = basket(now);
            final T move = level.minus(before).dividedBy(today);
            // max(floor, min(move, cap)) = floor + (move - floor)+ - (move - cap)+.
            sum = sum.plus(move.minus(floor).positivePart())
                    .minus(move.minus(cap).positivePart())
                    .plus(floor);
            before = level;
        }
        return sum;
    }

    private <T extends Real<T>> T basket(List<T> levels) {
        T sum = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(levels.get(i).times(weights[i]));
        }
        return sum;
    }

    /**
     * Four quarters on two forwards, a million times the sum of moves between -5 % and +8 %; value, deltas and vegas by
     * simulation.
     */
    static Valuation price(double[] forwards, double[] normalVols, long paths) {
        var correlation = new Correlation(new double[][] {{1.0, 0.3}, {0.3, 1.0}});
        var market = MarketData.ofForwards(forwards, normalVols, correlation, 0.02);
        var payoff = new CappedCliquet(new double[] {0.5, 0.5}, -0.05, 0.08);
        var product = new PathProduct("capped_cliquet", 2, Schedule.equallySpaced(4), 1.0, 1e6, payoff);
        var instrument = new Instrument(market, product);
        var columns = new FactorLayout(List.of(
                FactorId.forward(0), FactorId.forward(1), FactorId.volatility(0), FactorId.volatility(1)));

        var plan = new MonteCarloPlan(paths, 1L, true, 2);
        var pricer = new MonteCarloPricer(instrument, columns, Box.unbounded(columns.size()), plan);
        Valuation out = Valuation.of(columns);
        if (!pricer.tryPrice(instrument.read(columns), out)) {
            throw new IllegalArgumentException("outside the served domain " + pricer.domain());
        }
        return out;
    }

    public static void main(String[] args) {
        Valuation out = price(new double[] {101.0, 99.0}, new double[] {20.0, 15.0}, 200_000);
        System.out.printf("pv %.0f +- %.0f  delta %.1f %.1f  vega %.1f %.1f  (%s)%n",
                out.value(), out.error(), out.gradient()[0], out.gradient()[1], out.gradient()[2], out.gradient()[3],
                out.source().label());
    }
}
