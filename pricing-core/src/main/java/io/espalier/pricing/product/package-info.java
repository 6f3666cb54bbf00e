/**
 * What is paid.
 *
 * <p>Enter by {@link io.espalier.pricing.product.Product}: terms, and what is paid along a path, written once over
 * {@link io.espalier.pricing.algebra.Real}. The products of documents are records; a payoff of your own is a
 * {@link io.espalier.pricing.product.PathPayoff} in a {@link io.espalier.pricing.product.PathProduct}.
 * {@link io.espalier.pricing.product.Smoothing} rounds the kink of a call or put,
 * {@link io.espalier.pricing.product.JumpSmoothing} the jumps of a digital, barrier or autocallable. A product knows
 * nothing of dynamics: what it needs of them comes as {@link io.espalier.pricing.product.DateTerms} and
 * {@link io.espalier.pricing.product.LevelDeviation}.
 */
package io.espalier.pricing.product;
