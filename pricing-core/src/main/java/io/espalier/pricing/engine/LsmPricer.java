package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.BermudanOption;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Least-squares Monte Carlo for Bermudan options as a {@link Pricer}: the value is a lower bound, that of a policy trained by regression
 * on values and derivatives and valued on fresh paths; {@link #simulate} also tells an upper bound.
 *
 * <p>Derivatives are those of the fresh paths with the decisions held: at the best policy they are the option's (envelope theorem), at one
 * that loses a share e of the value they err by order sqrt(e). Curvature and whatever else is given or not: as {@link MonteCarloPricer}
 * says. The policy is trained anew at every point. Where nothing is random the best exercise is known and both bounds are the value.
 */
public final class LsmPricer implements Pricer {
    private final Instrument base;
    private final FactorLayout layout;
    private final Box domain;
    private final LsmPlan plan;
    private final PathCompiler compiler = new PathCompiler(KernelChoice.current());

    /**
     * Prices within a domain.
     *
     * @throws IllegalArgumentException if the product is no Bermudan option, a discount factor is given, a factor is not one of the
     *     instrument's, or the domain holds no legal point
     */
    public LsmPricer(Instrument base, FactorLayout layout, Box domain, LsmPlan plan) {
        if (!(base.product() instanceof BermudanOption)) {
            throw new IllegalArgumentException(
                    "a Bermudan option is wanted: type=" + base.product().label());
        }
        if (base.market().discount().isPresent()) {
            throw new IllegalArgumentException("exercise on several dates is discounted by the rate: discount="
                    + base.market().discount().getAsDouble());
        }
        base.read(layout);
        this.base = base;
        this.layout = layout;
        this.domain = LegalDomain.of(layout, domain, base.size());
        this.plan = plan;
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    /** Normal numbers that a path takes. */
    public int normals() {
        final BermudanSimulation simulation = BermudanSimulation.of(base);
        return simulation.steps().count() * simulation.model().shocks();
    }

    /** Allocates; false also where x is no legal market, or a number overflows. */
    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        final MonteCarloResult lower;
        try {
            lower = lower(base.with(layout, x), out.wantsCurvature());
        } catch (IllegalArgumentException noMarketOrOverflow) {
            return false;
        }
        if (!Double.isFinite(lower.value()) || Arrays.stream(lower.gradient()).anyMatch(Double::isInfinite)) {
            return false;
        }
        lower.writeTo(out);
        return true;
    }

    private MonteCarloResult lower(Instrument there, boolean curvature) {
        if (CertainValue.applies(there)) {
            return CertainResult.of(there, layout);
        }
        final BermudanSimulation simulation = BermudanSimulation.of(there);
        return valued(there, new PolicyTraining(simulation, plan).train(), curvature, paths -> {});
    }

    /**
     * Both bounds at a point.
     *
     * @param finished told the number of observations of the lower bound done, ever larger, from whichever thread did them
     * @throws IllegalArgumentException if the market at x is not legal, or a number overflows
     */
    public LsmResult simulate(double[] x, LongConsumer finished) {
        final Instrument there = base.with(layout, x);
        if (CertainValue.applies(there)) {
            final MonteCarloResult certain = CertainResult.of(there, layout);
            return new LsmResult(certain, certain.value(), 0.0);
        }
        final BermudanSimulation simulation = BermudanSimulation.of(there);
        final FittedContinuation policy = new PolicyTraining(simulation, plan).train();
        final Moments upper = new DualBound(simulation, policy, plan).run();
        final double notional = there.product().notional();
        return new LsmResult(
                valued(there, policy, plan.valuation().curvature(), finished),
                notional * upper.mean(),
                Math.abs(notional) * upper.standardError());
    }

    /** The policy's value on fresh paths, with its derivatives. */
    private MonteCarloResult valued(
            Instrument there, FittedContinuation policy, boolean curvature, LongConsumer finished) {
        final BermudanOption option = (BermudanOption) there.product();
        final Instrument exercised = new Instrument(there.market(), option.exercisedBy(policy));
        return new Simulation(exercised, layout, plan.valuation().withCurvature(curvature), compiler).run(finished);
    }
}
