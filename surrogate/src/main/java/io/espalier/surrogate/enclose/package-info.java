/**
 * What a network can give over a whole box at once: intervals that certainly hold every value and every derivative.
 *
 * <p>Enter by {@link io.espalier.surrogate.enclose.IntervalPass}: forwards it encloses every node, backwards the
 * derivative of the output by every node. Rounding is outward at each step, so nothing is lost to floating point. Plain
 * interval propagation forgets how nodes depend on each other and is far too wide on deep, wide networks (6x128 SiLU:
 * output [-16890, 13286] for a true range of [-0.7, 6.9]); it is exact for one linear layer and close on small networks.
 * Knows {@code network} and {@code pricing.interval}. Method: Moore, Kearfott and Cloud (2009); Riehme and Naumann (2015).
 */
package io.espalier.surrogate.enclose;
