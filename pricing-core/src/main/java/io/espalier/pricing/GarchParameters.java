package io.espalier.pricing;

import io.espalier.pricing.algebra.Real;

/** The numbers of a GARCH instrument, as {@link io.espalier.pricing.market.GarchMarket} names them; strike and expiry (in steps) are the product's. */
public record GarchParameters<T extends Real<T>>(
        T level, T h1, T omega, T alpha, T beta, T lambda, T gamma, T rate, T expiry, T strike) {}
