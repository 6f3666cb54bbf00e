package io.espalier.bench.calibration;

import io.espalier.pricing.calibration.GarchParameters;

/**
 * What one program made of one series.
 *
 * @param nanos processor time of the calibration
 */
record CalibratedSeries(double nanos, GarchParameters parameters) {

    /** From a line "nanos mu omega alpha beta". */
    static CalibratedSeries parse(String line) {
        final String[] words = line.trim().split(" ");
        if (words.length != 5) {
            throw new IllegalStateException("a peer must answer with nanoseconds and four parameters: line=" + line);
        }
        final double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return new CalibratedSeries(numbers[0], new GarchParameters(numbers[1], numbers[2], numbers[3], numbers[4]));
    }
}
