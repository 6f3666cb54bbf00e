package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * What is known of a date before any path is followed.
 *
 * @param time the date in years
 * @param discount what 1 paid then is worth today
 * @param strike the strike; 0 for a product that has none
 * @param variance quadratic variation of the basket sum w_i x_i since the date before (or today), sum of w_i w_j s_i
 *     s_j rho_ij dt: what a bridge between its levels on both dates gathers, with drift or without (to second order in
 *     drift dt)
 */
public record DateTerms<T extends Real<T>>(T time, T discount, T strike, T variance) {

    /** A number that no parameter moves. */
    public T constant(double value) {
        return time.times(0.0).plus(value);
    }
}
