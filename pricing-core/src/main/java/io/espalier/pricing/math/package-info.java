/**
 * Special functions, sums and the choice of kernels.
 *
 * <p>{@link io.espalier.pricing.math.Exponential}, {@link io.espalier.pricing.math.Logarithm} and
 * {@link io.espalier.pricing.math.InverseNormal} give the same bits on
 * every JDK; {@link io.espalier.pricing.math.NormalDistribution} keeps its relative accuracy in the tails,
 * {@link io.espalier.pricing.math.TailRatios} does for many numbers at a time. {@link io.espalier.pricing.math.EmpiricalQuantile} is the
 * one definition of a sample's quantile. Knows nothing of the house.
 */
package io.espalier.pricing.math;
