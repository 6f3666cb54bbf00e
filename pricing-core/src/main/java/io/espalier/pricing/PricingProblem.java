package io.espalier.pricing;

import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.Product;
import java.util.OptionalDouble;

/**
 * One product in one market: everything that a pricer needs to know, whatever moves the market's levels.
 *
 * <p>The dictionary between a problem and a point x is {@link FactorLayout} alone: {@link #read} takes the factors out, {@link #with} puts
 * other values in. Immutable.
 */
public sealed interface PricingProblem permits Instrument, GarchInstrument, GarchBasketInstrument {

    /** What is paid. */
    Product product();

    /** Number of underlyings. */
    int size();

    /**
     * Today's values of the factors of {@code layout}.
     *
     * @throws IllegalArgumentException if one is not a factor here
     */
    double[] read(FactorLayout layout);

    /**
     * The same problem with other values of the factors of {@code layout}; allocates.
     *
     * @throws IllegalArgumentException if a value is not legal there
     */
    PricingProblem with(FactorLayout layout, double[] x);

    /** What 1 at expiry is worth today, where it is given and not made from the rate. */
    OptionalDouble discount();

    /** The column of {@code layout} that counts whole steps, -1 where time is continuous or no column. */
    int stepColumn(FactorLayout layout);

    /** Whether no level drifts. */
    boolean isDriftless();
}
