package io.espalier.bench.experiment.garchsmile;

/**
 * One fit of a contender and what it misses.
 *
 * @param seconds that making it took
 */
public record SmileTrial(long seed, double seconds, SmileErrors errors, ArbitrageBreaches breaches) {}
