/**
 * What a surrogate learns from: points of the factors with simulated values and pathwise derivatives.
 *
 * <p>Enter by {@link io.espalier.pricing.label.LabelGenerator}; a {@link io.espalier.pricing.label.SamplingPlan} says
 * what to draw, {@link io.espalier.pricing.label.LabelledSamples} is what comes out. {@link
 * io.espalier.pricing.label.HessianGenerator} adds what the same paths say of second derivatives along {@link
 * io.espalier.pricing.label.Directions}: {@link io.espalier.pricing.label.SecondOrderSamples}. Row i depends on the plan and on i
 * alone, never on threads. {@link io.espalier.pricing.label.LabelStream} labels rows of a plan without end, each along one direction
 * ({@link io.espalier.pricing.label.DirectionalSamples}): what trains on fresh samples takes these. Knows every room of pricing. Source: Huge and Savine (2020), arXiv:2005.02347.
 */
package io.espalier.pricing.label;
