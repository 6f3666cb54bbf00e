package io.espalier.bench.experiment.garchsmile;

/** The largest static arbitrages that were found, in deviations of S_T; 0 where none was, NaN where a price was no number. */
public record ArbitrageBreaches(double butterfly, double calendar) {}
