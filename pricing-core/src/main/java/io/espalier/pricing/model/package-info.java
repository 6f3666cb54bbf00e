/**
 * Dynamics: how levels move, written once over {@link io.espalier.pricing.algebra.Real}.
 *
 * <p>Enter by {@link io.espalier.pricing.model.PathModel}: init, step, levels. A model never branches on a number's value
 * and nobody writes its adjoint; path dependence is a state.
 *
 * <p>Knows {@code algebra}, {@code market} and {@code math}; nothing of products, prices or tapes.
 */
package io.espalier.pricing.model;
