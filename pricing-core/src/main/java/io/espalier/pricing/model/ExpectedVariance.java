package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import java.util.List;

/** What is expected of the next GARCH variance, given the last: E h' = constant + persistence h, over any kind of number. */
public record ExpectedVariance<T extends Real<T>>(T constant, T persistence) {
    private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

    /** Of the dynamics with those parameters: [omega, alpha, beta, the dynamics' own]. */
    public static <T extends Real<T>> ExpectedVariance<T> of(Dynamics dynamics, List<T> parameters) {
        final T omega = parameters.get(0);
        final T alpha = parameters.get(1);
        final T beta = parameters.get(2);
        return switch (dynamics) {
            case ADDITIVE -> new ExpectedVariance<>(omega, alpha.plus(beta));
            case LOG ->
                new ExpectedVariance<>(omega, shifted(alpha, parameters.get(3)).plus(beta));
            case GJR -> {
                final T falls = parameters.get(4).times(fallen(parameters.get(3)));
                yield new ExpectedVariance<>(
                        omega, shifted(alpha, parameters.get(3)).plus(beta).plus(falls));
            }
            case HESTON_NANDI ->
                new ExpectedVariance<>(
                        omega.plus(alpha),
                        alpha.times(parameters.get(3).square()).plus(beta));
        };
    }

    /** alpha E (z - lambda)^2. */
    private static <T extends Real<T>> T shifted(T alpha, T lambda) {
        return alpha.times(lambda.square().plus(1.0));
    }

    /** E (z - l)^2 1{z < l} = (1 + l^2) Phi(l) + l phi(l). */
    private static <T extends Real<T>> T fallen(T l) {
        final T density = l.square().times(-0.5).exp().times(INVERSE_ROOT_TWO_PI);
        return l.square().plus(1.0).times(l.normalCdf()).plus(l.times(density));
    }

    /** The variance expected next. */
    public T next(T h) {
        return persistence.times(h).plus(constant);
    }

    /** The sum of what is expected of that many steps, at least 1, the first known. */
    public T total(int steps, T h1) {
        T h = h1;
        T sum = h1;
        for (int step = 1; step < steps; step++) {
            h = next(h);
            sum = sum.plus(h);
        }
        return sum;
    }
}
