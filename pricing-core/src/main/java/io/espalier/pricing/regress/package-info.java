/**
 * Linear regression on values and derivatives.
 *
 * <p>Enter by {@link io.espalier.pricing.regress.DifferentialRegression}, which fits {@link
 * io.espalier.pricing.regress.DifferentialSamples} (values alone are a special case); {@link
 * io.espalier.pricing.regress.RidgeGradients} is its published rival. {@link io.espalier.pricing.regress.Basis} says what a
 * design is made of, {@link io.espalier.pricing.regress.ChebyshevBasis} is the usual one. Triangles and singular values are
 * Hipparchus'. Knows {@code algebra} and {@code math}; nothing of prices.
 */
package io.espalier.pricing.regress;
