/**
 * Closed forms on Bachelier baskets, with every Greek.
 *
 * <p>Enter by {@link io.espalier.pricing.analytic.ClosedForms}, which knows the products that have one; its
 * {@link io.espalier.pricing.analytic.ClosedForm} answers tick by tick and allocates nothing. {@link
 * io.espalier.pricing.analytic.BasketClosedForm} values all that is paid on one normal variable, the basket at expiry ({@code
 * TerminalLevel}) or an average of it ({@code AveragedLevel}). It enters as two numbers only, its moneyness F - K and its variance s^2;
 * these are summed in double-double ({@code BasketForward}, {@code BasketVariance}), because the legs of a hedge cancel. A formula turns
 * the two into a value with derivatives, and the chain rule takes those back to levels, volatilities, correlations, rate and time:
 * {@code PlainFormula}, {@code LogisticFormula}, {@code GaussianFormula} for European payoffs, {@code KnockOutFormula}, {@code
 * KnockInFormula}, {@code TouchFormula} for barriers on a basket without drift. What survives a barrier is a {@code KilledLaw}, by
 * images or by sines, integrated as it stands: its terms are positive, those of the textbook formula cancel. {@code ExtremeClosedForm}
 * values the larger or smaller of two levels.
 *
 * <p>The way back, from the price of one call or put to its volatility, is
 * {@link io.espalier.pricing.analytic.NormalImpliedVolatility}.
 *
 * <p>Knows {@code market}, {@code product} and {@code math}. Method: Bachelier (1900), Théorie de la spéculation; sums of
 * normal variables are normal, so the formulae are exact.
 */
package io.espalier.pricing.analytic;
