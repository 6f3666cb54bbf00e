/**
 * Numbers that a model is written over: one text, several meanings.
 *
 * <p>Enter by {@link io.espalier.pricing.algebra.Real}. {@link io.espalier.pricing.algebra.Plain} is one double and the
 * witness; {@link io.espalier.pricing.algebra.Lanes} is a block of paths. Adjoints live in {@code ad}. Every operation's
 * value, slope and rule at a kink stand once, in {@link io.espalier.pricing.algebra.Elementary}, so that all number types
 * give the same bits.
 *
 * <p>Knows {@code math} only. There is no comparison and no way to read a number here: a branch on a value is a silent
 * wrong derivative.
 */
package io.espalier.pricing.algebra;
