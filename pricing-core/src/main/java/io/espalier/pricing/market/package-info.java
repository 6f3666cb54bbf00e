/**
 * What is observed: levels, normal volatilities, correlation, rate, and the names of all of them.
 *
 * <p>{@link io.espalier.pricing.market.FactorLayout} is the only dictionary between names and columns.
 * Knows {@code math} only.
 */
package io.espalier.pricing.market;
