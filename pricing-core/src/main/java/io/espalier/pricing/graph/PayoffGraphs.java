package io.espalier.pricing.graph;

/**
 * Kernels of the payoff.
 *
 * @param value all outputs
 * @param seeding the same with the adjoints of states and end arguments under an adjoint 1 of the first output; of order
 *     CURVATURE with tangents
 * @param outputs how many outputs there are
 */
public record PayoffGraphs(KernelGraph value, KernelGraph seeding, int outputs) {}
