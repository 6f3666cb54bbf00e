package io.espalier.surrogate.certify;

import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;

/**
 * What is proved over one cell, per output: the value, each derivative, the gamma.
 *
 * @param range where the output lies
 * @param error the most that it differs from the closed form; empty without one
 * @param looseness how wide its band is: what another cut could still win
 */
record CellBounds(Cell cell, Interval[] range, double[] error, double[] looseness) {}
