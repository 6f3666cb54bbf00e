/**
 * GARCH(1,1) by maximum likelihood: parameters, their errors, and variance forecasts with exact derivatives.
 *
 * <p>Enter by {@link io.espalier.pricing.calibration.GarchEstimator} (returns in, {@link
 * io.espalier.pricing.calibration.GarchFit} out) and {@link io.espalier.pricing.calibration.GarchForecast}. One recursion, {@code
 * VarianceState}, carries the variance and its first and second derivatives for both. {@code GarchLikelihood} sums over it, {@code
 * ActiveSetNewton} climbs within the constraints.
 *
 * <p>Knows Hipparchus and Commons only; nothing of prices. Method: Bollerslev (1986), Journal of Econometrics 31(3); Fiorentini,
 * Calzolari and Panattoni (1996) for exact derivatives; Bollerslev and Wooldridge (1992) for robust errors.
 */
package io.espalier.pricing.calibration;
