/**
 * Micro-benchmarks by JMH: what one price, one path, one hop costs.
 *
 * <p>Enter by {@link io.espalier.bench.jmh.MicroSuite}. Each benchmark moves one underlying per call, as ticks do, so that
 * nothing can be computed once and kept. Knows pricers of both kinds and the bare Disruptor; times are per call unless
 * the benchmark says per path.
 */
package io.espalier.bench.jmh;
