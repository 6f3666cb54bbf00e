/**
 * Simulations as programs in segments, recorded once.
 *
 * <p>Enter by {@link io.espalier.pricing.graph.PathProgram}. Knows {@code algebra} only.
 */
package io.espalier.pricing.graph;
