package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.function.UnaryOperator;

/** One barrier H, above ({@code up}) or below the levels inside. */
record SingleBarrier(double barrier, boolean up) implements Boundary {
    /** Variance below which a bridge is a straight line; 1/v^2, its slope, must not overflow. */
    private static final double LEAST_VARIANCE = 1e-150;

    private <T extends Real<T>> T gap(T level) {
        return up ? level.minus(barrier).negate() : level.minus(barrier);
    }

    @Override
    public <T extends Real<T>> T inside(T level, UnaryOperator<T> step) {
        return step.apply(gap(level));
    }

    @Override
    public <T extends Real<T>> List<T> bridge(DateTerms<T> terms) {
        return List.of(terms.variance()
                .max(terms.constant(LEAST_VARIANCE))
                .reciprocal()
                .times(-2.0));
    }

    /** 1 - exp(-2 (H - a)(H - b)/v), the reflection principle. */
    @Override
    public <T extends Real<T>> T stays(T from, T to, List<T> bridge) {
        final T gaps = gap(from).positivePart().times(gap(to).positivePart());
        return gaps.times(bridge.get(0)).exp().negate().plus(1.0);
    }
}
