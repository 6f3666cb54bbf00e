package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/** What is paid at expiry, written once over {@link Real}. */
public interface Product {

    /**
     * The payment in payoff currency, not discounted.
     *
     * @param levels the underlyings at expiry
     * @param strike the strike, which derivatives may be taken to
     */
    <T extends Real<T>> T payoff(List<T> levels, T strike);
}
