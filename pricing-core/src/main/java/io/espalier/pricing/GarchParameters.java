package io.espalier.pricing;

import io.espalier.pricing.algebra.Real;

/** The numbers of a GARCH instrument, as {@link io.espalier.pricing.market.GarchMarket} names them; strike and expiry (in steps) are the product's. */
public record GarchParameters<T extends Real<T>>(
        T level, T h1, T omega, T alpha, T beta, T lambda, T gamma, T rate, T expiry, T strike) {

    /** alpha + beta of additive dynamics, alpha (1 + lambda^2) + beta of Duan's. */
    public T persistence(boolean additive) {
        return shifted(alpha, lambda, additive).plus(beta);
    }

    /** What alpha adds to the persistence. */
    static <T extends Real<T>> T shifted(T alpha, T lambda, boolean additive) {
        return additive ? alpha : alpha.times(lambda.square().plus(1.0));
    }
}
