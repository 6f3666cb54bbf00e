/**
 * A surrogate at work: it answers ticks as any other pricer does.
 *
 * <p>Enter by {@link io.espalier.surrogate.serve.SurrogatePricer}; {@link io.espalier.surrogate.serve.ModelMatch} tells
 * beforehand whether an instrument is one that the surrogate was trained for. Knows {@code artefact}, {@code form} and {@code network}.
 */
package io.espalier.surrogate.serve;
