package io.espalier.bench.experiment.garchsmile;

import java.util.List;

/**
 * What was found.
 *
 * @param rows of all contenders, formulae first
 * @param noises of the references, one per dynamics and run
 * @param times of evaluations; empty where none was asked for
 */
public record SmileReport(List<SmileRow> rows, List<SmileNoise> noises, List<EvaluationTime> times) {}
