/**
 * Linear regression on values and derivatives.
 *
 * <p>A {@link io.espalier.pricing.regress.Basis} (Chebyshev polynomials, monomials, Gaussians) makes rows of {@link
 * io.espalier.pricing.regress.DifferentialSamples}, values alone being a special case, and a {@link
 * io.espalier.pricing.regress.Regression} fits them: {@link io.espalier.pricing.regress.DifferentialRegression} stacks both kinds of
 * rows with a weight that the caller states, {@link io.espalier.pricing.regress.CrossValidatedRegression} finds it, {@link
 * io.espalier.pricing.regress.RidgeGradients} is their published rival. Triangles and singular values are Hipparchus'. Knows {@code
 * algebra} and {@code math}; nothing of prices.
 */
package io.espalier.pricing.regress;
