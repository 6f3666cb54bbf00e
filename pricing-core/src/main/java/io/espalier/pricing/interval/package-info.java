/**
 * Sets of numbers that are certain: intervals with outward rounding, ranges of functions over them, boxes.
 *
 * <p>Enter by {@link io.espalier.pricing.interval.Interval} and the classes named after functions:
 * {@link io.espalier.pricing.interval.Enclosures} for what is monotone, {@link io.espalier.pricing.interval.SiluEnclosures},
 * {@link io.espalier.pricing.interval.SoftplusEnclosures}, {@link io.espalier.pricing.interval.TanhEnclosures} and
 * {@link io.espalier.pricing.interval.ReluEnclosures} for responses and three derivatives of them,
 * {@link io.espalier.pricing.interval.NormalEnclosures} for the normal law. A {@link io.espalier.pricing.interval.Band} holds
 * a function between two parallel lines. Only {@link io.espalier.pricing.interval.DirectedRounding} rounds. A
 * {@link io.espalier.pricing.interval.Box} is a domain.
 *
 * <p>Intervals live on networks, maps and closed forms, never on simulated paths, where the dependency effect blows them
 * up. Knows nothing of the house. Method: Moore, Kearfott and Cloud (2009), Introduction to Interval Analysis; IEEE 1788.
 */
package io.espalier.pricing.interval;
