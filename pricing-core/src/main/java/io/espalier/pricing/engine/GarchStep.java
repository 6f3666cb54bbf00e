package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.model.PathModel;
import java.util.Arrays;
import java.util.List;

/**
 * What a day that is over does to the variance of a GARCH market: the shock that took the level from one close to the next, put into
 * the model's own step.
 *
 * <p>With r the day's log-return and c the market's carry, z = (r - c + h/2)/sqrt(h); additive, z = (S' - S)/sqrt(h). The variance that
 * follows from the levels is the same under the historical measure, since what a price of risk takes from z it adds to the shift
 * (Duan, 1995, theorem 2.2). Variances per step, in the market's unit.
 */
public final class GarchStep {
    private static final int VARIANCE = 0;

    private final GarchMarket market;
    private final PathModel model;
    private final List<Plain> arguments;

    /** The step of that instrument's market. */
    public GarchStep(GarchInstrument instrument) {
        market = instrument.market();
        model = GarchModels.of(market);
        final List<Plain> parameters = Arrays.stream(instrument.read(new FactorLayout(model.parameters())))
                .mapToObj(Plain::new)
                .toList();
        arguments = model.arguments(new Plain(1.0), parameters);
    }

    /**
     * The variance of the next step, after one of variance {@code h} in which the level went from {@code from} to {@code to}; NaN where
     * these dynamics never have such a level. A level does not move in a step without variance: what it did is taken for none.
     */
    public double next(double h, double from, double to) {
        if (!market.isAdditive() && !(from > 0.0 && to > 0.0)) {
            return Double.NaN;
        }
        // Level and variance come first in every GARCH model's parameters, and nothing else is in its state.
        final List<Plain> state = model.init(List.of(new Plain(from), new Plain(h)));
        return model.step(state, List.of(new Plain(shock(h, from, to))), arguments)
                .get(VARIANCE)
                .value();
    }

    private double shock(double h, double from, double to) {
        if (h == 0.0) {
            return 0.0;
        }
        final double move = market.isAdditive() ? to - from : Math.log(to / from) - market.carry() + 0.5 * h;
        return move / Math.sqrt(h);
    }
}
