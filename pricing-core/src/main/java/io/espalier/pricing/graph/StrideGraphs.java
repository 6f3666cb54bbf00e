package io.espalier.pricing.graph;

/**
 * Kernels of one stride. A state or an adjoint that a graph does not write goes through unchanged.
 *
 * @param value states after the stride
 * @param saving the same with what the backward sweep needs; of order CURVATURE with tangents
 * @param backward adjoints before the stride, and of the arguments; of order CURVATURE with tangents
 * @param saved how many values are kept
 */
public record StrideGraphs(KernelGraph value, KernelGraph saving, KernelGraph backward, int saved) {}
