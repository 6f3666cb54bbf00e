/**
 * What simulations are measured on: the same few problems as recorded programs and as loops written by hand.
 *
 * <p>Enter by {@link io.espalier.bench.simulation.Problem}. Everything works on blocks of {@code [number][lane]}; a
 * {@link io.espalier.bench.simulation.PathWork} is one way to do such a block, whose normals come from outside. The C++ loops
 * of the peers are the hand-written ones here, line by line.
 */
package io.espalier.bench.simulation;
