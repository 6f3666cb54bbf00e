package io.espalier.bench.training;

import java.util.List;

/**
 * How much faster two threads are than one, by the clock on the wall.
 *
 * @param ofLeast of the least times of all rounds
 * @param rounds round by round
 */
public record ThreadGain(double ofLeast, List<Double> rounds) {}
