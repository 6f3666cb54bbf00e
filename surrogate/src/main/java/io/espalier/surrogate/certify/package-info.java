/**
 * How far a surrogate is from its reference: statistics over points of a box, no proof.
 *
 * <p>Enter by {@link io.espalier.surrogate.certify.Validation}: it draws points, asks both pricers and keeps running
 * sums per output, so that memory does not grow with points; {@link io.espalier.surrogate.certify.LargestErrorSearch} goes
 * after the worst point; {@link io.espalier.surrogate.certify.ComparisonSet} keeps the reference's answers for many candidates. Knows pricing and {@code network} only.
 */
package io.espalier.surrogate.certify;
