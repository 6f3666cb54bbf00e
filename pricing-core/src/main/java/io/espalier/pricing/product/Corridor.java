package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Two barriers L and U with the levels inside between them; D = U - L.
 *
 * <p>The chance that a Brownian bridge from a to b of variance v stays is, by reflecting at both barriers for ever,
 *
 * <p>sum over all k of exp(-2kD(kD + b - a)/v) - exp(-2(kD + a - U)(kD + b - U)/v).
 *
 * <p>Each half of each sum is t (1 + u (1 + q u (1 + q^2 u (...)))), q = exp(-4D^2/v), with one exponential for u and
 * one for t, none of them above 1: six exponentials whatever the number of images. {@link #IMAGES} nested brackets
 * leave out less than 1e-14 while v is at most 6.5 D^2; a bridge of a larger variance stays with a chance below 2e-13,
 * and is taken as one of 6.5 D^2. Source: Karatzas and Shreve (1991), "Brownian motion and stochastic calculus", 2.8.
 */
record Corridor(double lower, double upper) implements Boundary {
    private static final int IMAGES = 10;
    private static final double MOST_VARIANCE = 6.5;

    /** As a share of D^2; 1/v^2 must not overflow. */
    private static final double LEAST_VARIANCE = 1e-150;

    @Override
    public <T extends Real<T>> T inside(T level, UnaryOperator<T> step) {
        final T below = step.apply(level.minus(upper).negate());
        final T above = step.apply(level.minus(lower));
        return below.plus(above).minus(1.0);
    }

    /** -2 D^2/v, then q, q^2, ...; levels are counted in D. */
    @Override
    public <T extends Real<T>> List<T> bridge(DateTerms<T> terms) {
        final double width = upper - lower;
        final T variance = terms.variance()
                .dividedBy(width * width)
                .max(terms.constant(LEAST_VARIANCE))
                .min(terms.constant(MOST_VARIANCE));
        final T rate = variance.reciprocal().times(-2.0);
        final T q = rate.times(2.0).exp();
        final List<T> bridge = new ArrayList<>(List.of(rate, q));
        for (int k = 2; k < IMAGES; k++) {
            bridge.add(bridge.get(k - 1).times(q));
        }
        return bridge;
    }

    @Override
    public <T extends Real<T>> T stays(T from, T to, List<T> bridge) {
        final T a = share(from);
        final T b = share(to);
        final T move = b.minus(a);
        final T chance = images(rate(bridge, move.plus(1.0)), bridge)
                .plus(images(rate(bridge, move.negate().plus(1.0)), bridge))
                .plus(1.0)
                .minus(reflections(a, b, bridge))
                .minus(reflections(a.negate().plus(1.0), b.negate().plus(1.0), bridge))
                .positivePart();
        // Series and rounding leave a hair where the bridge ends on a barrier.
        final T gap = a.min(b).min(a.max(b).negate().plus(1.0));
        return gap.select(chance, chance.times(0.0));
    }

    /** (x - L)/D, held within [0, 1]. */
    private <T extends Real<T>> T share(T level) {
        final T share = level.minus(lower).dividedBy(upper - lower).positivePart();
        return share.minus(1.0).negate().positivePart().negate().plus(1.0);
    }

    /** exp(-2 D^2 distance/v). */
    private static <T extends Real<T>> T rate(List<T> bridge, T distance) {
        return distance.times(bridge.get(0)).exp();
    }

    /**
     * exp(-2ab/v)(1 + u (1 + q u (...))), u = exp(-2(1 + a + b)/v): reflections first at the barrier that a and b are
     * counted from.
     */
    private static <T extends Real<T>> T reflections(T a, T b, List<T> bridge) {
        final T further = images(rate(bridge, a.plus(b).plus(1.0)), bridge);
        return rate(bridge, a.times(b)).times(further.plus(1.0));
    }

    /** u (1 + q u (1 + q^2 u (...))). */
    private static <T extends Real<T>> T images(T u, List<T> bridge) {
        T sum = u.times(bridge.get(bridge.size() - 1));
        for (int k = bridge.size() - 2; k >= 1; k--) {
            sum = sum.plus(1.0).times(u).times(bridge.get(k));
        }
        return sum.plus(1.0).times(u);
    }
}
