/**
 * Simulations as programs in segments, recorded once.
 *
 * <p>A {@link io.espalier.pricing.graph.PathProgram} is written over {@code Real}. {@link io.espalier.pricing.graph.Recording}
 * runs its step and its payoff once over {@link io.espalier.pricing.graph.Sym}, which notes each operation in a
 * {@link io.espalier.pricing.graph.Graph}; loops over steps stay loops. Symbolic passes then add adjoints and tangents, drop what
 * no output needs, decide what the forward sweep keeps, and lower everything to operations that kernels have. Market numbers are
 * leaves, never constants: the same graphs serve every market of a shape.
 *
 * <p>Knows {@code algebra} and {@code math} only; what runs the graphs is elsewhere. Method: Griewank and Walther (2008),
 * "Evaluating Derivatives", for reverse and tangent-over-adjoint sweeps; segments and replay are the house's own.
 */
package io.espalier.pricing.graph;
