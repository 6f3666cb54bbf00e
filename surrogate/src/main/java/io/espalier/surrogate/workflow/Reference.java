package io.espalier.surrogate.workflow;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.ConditionalPricer;
import io.espalier.pricing.market.FactorLayout;

/**
 * What a finished network is held against, and how: never asked while anything is chosen, but for a size inside bands where it is exact.
 *
 * @param name of its engine, for the certificate
 * @param points at which networks are compared
 * @param isExact whether its own error is of no account; of a noisy one no largest error is sought
 */
public record Reference(Pricer pricer, String name, int points, boolean isExact) {
    /** Uniform points of the served box, of a reference that answers at once. */
    public static final int POINTS = 4096;

    /** Paths of each point where the reference is a simulation. */
    public static final long PATHS = 1L << 16;

    /** Paths of each point where they are conditional, less a control: fewer do. */
    public static final int CONDITIONAL_PATHS = 1 << 14;

    private static final int SIMULATED_POINTS = 128;
    private static final long SEED = 20_240_401L;

    /** An exact pricer of one's own. */
    public static Reference exact(Pricer pricer, String name) {
        return new Reference(pricer, name, POINTS, true);
    }

    /** The closed form where there is one, else a simulation; one rule for training and for whoever looks at a model later. */
    public static Reference of(PricingProblem problem, FactorLayout layout, Box served, int threads) {
        if (problem instanceof GarchInstrument garch) {
            Pricer conditional = new ConditionalPricer(garch, layout, served, CONDITIONAL_PATHS, SEED, threads);
            return new Reference(conditional, "mc", SIMULATED_POINTS, false);
        }
        Instrument instrument = (Instrument) problem;
        try {
            return exact(new AnalyticPricer(instrument, layout, served), "closed");
        } catch (IllegalArgumentException noClosedForm) {
            MonteCarloPlan plan = new MonteCarloPlan(PATHS, SEED, true, threads);
            return new Reference(new MonteCarloPricer(instrument, layout, served, plan), "mc", SIMULATED_POINTS, false);
        }
    }

    /** Whether its paths are conditional, less a control, as under GARCH. */
    public boolean isConditional() {
        return pricer instanceof ConditionalPricer;
    }

    /** Paths of each point, each with its mirror image, where it is a simulation. */
    public long paths() {
        return isConditional() ? CONDITIONAL_PATHS : PATHS;
    }
}
