/**
 * Closed forms: a European option on a Bachelier basket, with every Greek.
 *
 * <p>Enter by {@link io.espalier.pricing.analytic.BasketClosedForm}: {@code value(market, option)} answers everything at
 * once, an instance answers tick by tick and allocates nothing. The basket enters as two numbers only, its moneyness
 * F - K and its variance s^2; these are summed in double-double ({@code BasketForward}, {@code BasketVariance}), because
 * the legs of a hedge cancel. A formula ({@code PlainFormula}, {@code LogisticFormula}, {@code GaussianFormula}) turns the two
 * into a value with derivatives, and the chain rule takes those back to levels, volatilities, correlations, rate and time.
 *
 * <p>The way back, from the price of one call or put to its volatility, is
 * {@link io.espalier.pricing.analytic.NormalImpliedVolatility}.
 *
 * <p>Knows {@code market}, {@code product} and {@code math}. Method: Bachelier (1900), Théorie de la spéculation; a
 * basket of normal underlyings is normal, so the formula is exact.
 */
package io.espalier.pricing.analytic;
