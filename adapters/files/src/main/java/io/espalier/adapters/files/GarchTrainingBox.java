package io.espalier.adapters.files;

import io.espalier.pricing.Reversion;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;

/**
 * The box that is sampled around the one that is served under GARCH: T on whole steps, and no wider than the variance reverts.
 *
 * <p>Where the margin asked for leads to a persistence of 1, or a beta below 0, half of it is taken, and half of that.
 */
final class GarchTrainingBox {
    /** The fewest steps that labels are known of. */
    static final int LEAST_STEPS = 3;

    private static final int MOST_HALVINGS = 8;

    private final GarchMarket held;
    private final FactorLayout layout;
    private final TrainingBox plain;

    GarchTrainingBox(GarchMarket held, FactorLayout layout, SamplingLaw law) {
        this.held = held;
        this.layout = layout;
        this.plain = new TrainingBox(layout, 1, law);
    }

    /** {@code served}, wider by {@code margin} times each width on both sides, or by less. */
    Box around(Box served, double margin) {
        double share = margin;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            Box wider = onSteps(plain.around(served, share));
            if (Reversion.of(held, layout, wider).holds()) {
                return wider;
            }
            share *= 0.5;
        }
        return served;
    }

    private Box onSteps(Box box) {
        int time = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        if (time < 0) {
            return box;
        }
        double[] low = box.low().clone();
        double[] high = box.high().clone();
        low[time] = Math.max(LEAST_STEPS, Math.floor(low[time]));
        high[time] = Math.ceil(high[time]);
        return new Box(low, high);
    }
}
