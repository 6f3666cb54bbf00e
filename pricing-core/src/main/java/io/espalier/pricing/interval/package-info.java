/**
 * Sets of numbers that are certain: intervals with outward rounding, ranges of functions over them, boxes.
 *
 * <p>Enter by {@link io.espalier.pricing.interval.Interval} and {@link io.espalier.pricing.interval.Enclosures}; only
 * {@link io.espalier.pricing.interval.DirectedRounding} rounds. A {@link io.espalier.pricing.interval.Box} is a domain.
 *
 * <p>Intervals live on networks, maps and closed forms, never on simulated paths, where the dependency effect blows them
 * up. Knows nothing of the house. Method: Moore, Kearfott and Cloud (2009), Introduction to Interval Analysis; IEEE 1788.
 */
package io.espalier.pricing.interval;
