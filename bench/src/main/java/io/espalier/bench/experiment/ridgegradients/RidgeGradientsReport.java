package io.espalier.bench.experiment.ridgegradients;

import java.util.List;

/**
 * What was found.
 *
 * @param sine every case, fitted in every way
 * @param slopes of the fits of the same cases
 * @param sweeps figure 6: one list of sizes per noise
 * @param put its exercise, learnt in every way
 */
public record RidgeGradientsReport(
        RidgeGradientsPlan plan, List<SineRow> sine, List<SlopeRow> slopes, List<List<SineRow>> sweeps, PutReport put) {

    /** The case of that level and noise. */
    public SineRow sine(SineCase seen) {
        return sine.stream().filter(row -> row.seen().equals(seen)).findFirst().orElseThrow();
    }
}
