package io.espalier.adapters.files;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;

/**
 * The box that is sampled around the one that is served, so that the served edge lies within what was learnt.
 *
 * <p>Each side grows by a share of the width, that of the logarithms where the law draws those. What means nothing beyond a bound (a volatility or T below 0, a persistence beyond 1, a
 * common correlation outside (-1/(n - 1), 1)) goes at most half of the way to it: logarithms of what is positive stay defined, and correlations regular.
 */
final class TrainingBox {
    private static final double HALF_WAY = 0.5;

    private final FactorLayout layout;
    private final int underlyings;
    private final boolean logarithmic;

    TrainingBox(FactorLayout layout, int underlyings, SamplingLaw law) {
        this.layout = layout;
        this.underlyings = underlyings;
        this.logarithmic = law instanceof SamplingLaw.LogUniform;
    }

    /** {@code served}, wider by {@code margin} times each width on both sides. */
    Box around(Box served, double margin) {
        double[] low = served.low().clone();
        double[] high = served.high().clone();
        for (int j = 0; j < low.length; j++) {
            if (logarithmic && layout.factor(j).kind().isScale()) {
                double factor = Math.pow(high[j] / low[j], margin);
                low[j] /= factor;
                high[j] *= factor;
                continue;
            }
            double step = margin * (high[j] - low[j]);
            low[j] = Math.max(low[j] - step, halfWay(low[j], lowest(layout.factor(j))));
            high[j] = Math.min(high[j] + step, halfWay(high[j], highest(layout.factor(j))));
        }
        return new Box(low, high);
    }

    private static double halfWay(double from, double to) {
        return Double.isInfinite(to) ? to : from + HALF_WAY * (to - from);
    }

    private double lowest(FactorId factor) {
        if (factor.kind() == FactorId.Kind.COMMON_CORRELATION) {
            return Correlation.lowestCommon(underlyings);
        }
        return factor.kind().isNonNegative() ? 0.0 : Double.NEGATIVE_INFINITY;
    }

    private static double highest(FactorId factor) {
        return switch (factor.kind()) {
            case COMMON_CORRELATION, PERSISTENCE -> 1.0;
            default -> Double.POSITIVE_INFINITY;
        };
    }
}
