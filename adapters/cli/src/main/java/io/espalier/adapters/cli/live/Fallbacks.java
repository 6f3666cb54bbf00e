package io.espalier.adapters.cli.live;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.TradeSeed;

/** What answers where the surrogate of a position does not. */
interface Fallbacks {

    /** The position with its fallback, of the instrument that it holds. */
    Position with(Position served, Instrument instrument);

    /** The closed form, at once: it costs less than a simulation and errs nothing. */
    static Fallbacks closed() {
        return (served, instrument) -> served.withFallback(
                new AnalyticPricer(instrument, served.pricer().layout()));
    }

    /** A simulation of so many paths, deferred; each trade keeps a seed of its own. */
    static Fallbacks simulated(long paths, long seed) {
        return (served, instrument) -> simulated(served, instrument, paths, seed);
    }

    /** The position with a simulation for its fallback. */
    static Position simulated(Position served, PricingProblem instrument, long paths, long seed) {
        FactorLayout layout = served.pricer().layout();
        // One thread: the other cores are the feed's and the book's.
        MonteCarloPlan plan = new MonteCarloPlan(paths, TradeSeed.of(seed, served.id()), true, 1);
        return served.withDeferredFallback(
                new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan));
    }
}
