package io.espalier.bench.training;

import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param peakGigaflops of one core; NaN where it could not be measured
 * @param rows by batch and threads
 * @param gains of a second thread, by batch
 * @param nanosPerSample of every program, ours included
 * @param gradientDifference of PyTorch's gradients from ours, as a share of the largest; NaN without PyTorch
 * @param absent peers that could not be measured, and why
 */
public record TrainingReport(
        double peakGigaflops,
        List<TrainingRow> rows,
        Map<Integer, ThreadGain> gains,
        Map<String, Double> nanosPerSample,
        double gradientDifference,
        List<String> absent) {}
