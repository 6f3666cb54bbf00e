package io.espalier.adapters.cli.live;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.FirstAnswer;
import io.espalier.pricing.engine.GarchClosedPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.TradeSeed;

/**
 * What answers where the surrogate of a position does not.
 *
 * @param simulates whether that is a simulation although there is a closed form
 * @param paths of a simulation, each with its mirror image
 * @param seed of all simulations; each trade's own is made of it and its id
 */
record Fallbacks(boolean simulates, long paths, long seed) {
    static final long PATHS = 1 << 16;
    static final long SEED = 1;
    private static final long MEASURING_PATHS = 1 << 11;

    /** The closed form wherever there is one: it costs less than a simulation and errs nothing. */
    static Fallbacks closed() {
        return new Fallbacks(false, PATHS, SEED);
    }

    /** What a new model is measured by in shadow, at many points: the closed form, or a simulation of few paths. */
    static Fallbacks measure() {
        return new Fallbacks(false, MEASURING_PATHS, SEED);
    }

    /** A position with its fallback: the closed form at once, or a simulation on another thread. */
    Position with(Position served, Instrument instrument) {
        FactorLayout columns = served.pricer().layout();
        return simulates
                ? served.withDeferredFallback(simulation(served.id(), instrument, columns))
                : served.withFallback(new AnalyticPricer(instrument, columns));
    }

    /** What knows an option under GARCH without a surrogate: the closed form where there is one, and a simulation; slow both. */
    Pricer reference(String id, GarchInstrument instrument, FactorLayout columns) {
        return new FirstAnswer(new GarchClosedPricer(instrument, columns), simulation(id, instrument, columns));
    }

    private Pricer simulation(String id, PricingProblem instrument, FactorLayout columns) {
        // One thread: the other cores are the feed's and the book's.
        MonteCarloPlan plan = new MonteCarloPlan(paths, TradeSeed.of(seed, id), true, 1);
        return new MonteCarloPricer(instrument, columns, Box.unbounded(columns.size()), plan);
    }
}
