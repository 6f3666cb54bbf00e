package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.BermudanOption;

/** What is simulated for the rows of a plan. */
final class LabelProgram {
    private LabelProgram() {}

    static void requirePolicy(PricingProblem base) {
        if (base.product() instanceof BermudanOption) {
            throw new IllegalArgumentException("a Bermudan has labels once its exercise is decided (exercisedBy): type="
                    + base.product().label());
        }
    }

    static SimulatedInstrument of(Instrument base, SamplingPlan plan) {
        final int column = plan.layout().columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        if (column >= 0) {
            // Refuses dates that would lie after T.
            base.product().withExpiry(plan.box().low()[column]);
        }
        final double longest = column < 0 ? base.product().expiry() : plan.box().high()[column];
        final long observations = (long) plan.samples() * plan.pathsPerSample();
        final SimulatedInstrument program = SimulatedInstrument.differentiable(base, longest, observations);
        if (plan.layout().columnOf(FactorId.commonVolatility()) >= 0) {
            // Refuses a first volatility of 0.
            base.market().commonVolatility();
        }
        requireColumns(program, plan.layout());
        requireRegular(base, plan);
        return program;
    }

    private static void requireColumns(SimulatedInstrument program, FactorLayout layout) {
        for (FactorId factor : layout.factors()) {
            if (!program.gives(factor) || factor.kind() == FactorId.Kind.CORRELATION) {
                throw new IllegalArgumentException(
                        "a column must be a level, volatility, common volatility or correlation, strike, T or rate of the instrument"
                                + " (no correlation where it is singular, no T or rate beside a given discount): column="
                                + factor.name() + ", parameters="
                                + program.factors());
            }
        }
    }

    /** Where a correlation turns singular its root has no derivative. */
    private static void requireRegular(Instrument base, SamplingPlan plan) {
        final int column = plan.layout().columnOf(FactorId.commonCorrelation());
        if (column < 0) {
            return;
        }
        base.market().correlation().common();
        final double low = plan.box().low()[column];
        final double high = plan.box().high()[column];
        final double lowest = Correlation.lowestCommon(base.size());
        if (!(low > lowest && high < 1.0)) {
            throw new IllegalArgumentException("the correlation must be regular all over the box: corr.low=" + low
                    + ", corr.high=" + high + ", lowest=" + lowest + ", highest=1.0, both excluded");
        }
    }
}
