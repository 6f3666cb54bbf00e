/**
 * What is measured: one basket and networks of stated sizes, the same for every benchmark.
 *
 * <p>Enter by {@link io.espalier.bench.subject.IndexBasket} and {@link io.espalier.bench.subject.SeededNetwork}. Times
 * depend on shapes, not on weights, so networks here are random and untrained; accuracy is measured elsewhere.
 */
package io.espalier.bench.subject;
