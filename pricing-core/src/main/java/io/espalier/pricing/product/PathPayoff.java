package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * What a product of your own pays: one method, written over {@link Real}.
 *
 * <p>Join it with terms in a {@link PathProduct}, and every engine that simulates gives its value and derivatives. The
 * method is run once to record it, not once per path: it must do the same operations whatever the numbers are, and
 * branch by {@link Real#max}, {@link Real#min}, {@link Real#positivePart} or {@link Real#select} only. Immutable.
 */
public interface PathPayoff {

    /**
     * The payment at expiry per unit of notional, not discounted.
     *
     * @param levels {@code levels.get(k).get(i)} is underlying i on date k of the schedule; date 0 is today, and expiry
     *     is the last
     */
    <T extends Real<T>> T pay(List<List<T>> levels);
}
