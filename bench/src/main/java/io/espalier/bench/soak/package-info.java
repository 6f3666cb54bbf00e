/**
 * The pipeline over a long time, with all that may happen on a day: does it keep its memory, its counts and its numbers?
 *
 * <p>Enter by {@link io.espalier.bench.soak.SoakRun}. One thread offers rows on schedule, the pipeline conflates, a reader looks at
 * every number that is published, a monitor looks at the memory; a pricer throws, an underlying is halted, a price is a slip of a
 * finger, a model is swapped. What every row must have come to is worked out beside it, by the rules alone.
 */
package io.espalier.bench.soak;
