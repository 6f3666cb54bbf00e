package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * What is known of a date before any path is followed.
 *
 * @param time the date in years
 * @param discount what 1 paid then is worth today
 * @param strike the strike; 0 for a product that has none
 * @param variance variance of the basket sum w_i x_i gathered since the date before (or today), given its level then
 */
public record DateTerms<T extends Real<T>>(T time, T discount, T strike, T variance) {}
