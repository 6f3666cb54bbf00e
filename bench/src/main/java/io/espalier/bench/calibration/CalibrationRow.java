package io.espalier.bench.calibration;

/**
 * One program's calibrations together.
 *
 * @param who the program
 * @param medianMillis processor time of one calibration
 * @param leastMillis of all series
 * @param mostMillis of all series
 * @param worse series whose log-likelihood is below Espalier's by more than 0.001; each at its own parameters, under one convention
 * @param farWorse those below by more than 20, which no other treatment of the mean or of the first variance explains
 * @param medianShortfall by how much it is below
 * @param largestShortfall of all series
 */
public record CalibrationRow(
        String who,
        double medianMillis,
        double leastMillis,
        double mostMillis,
        int worse,
        int farWorse,
        double medianShortfall,
        double largestShortfall) {}
