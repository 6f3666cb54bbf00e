package io.espalier.bench.experiment.dloss;

/**
 * How well prices were learnt.
 *
 * @param error mean square error at fresh points over the variance of prices there; geometric mean over seeds; infinite where one diverged
 * @param ratio to that of plain training; NaN where plain training diverged
 */
public record BlackBoxRow(int rows, double noise, BlackBoxMethod method, double error, double ratio) {

    /** @param plain error of plain training */
    static BlackBoxRow of(int rows, double noise, BlackBoxMethod method, double error, double plain) {
        return new BlackBoxRow(rows, noise, method, error, Comparisons.ratio(error, plain));
    }
}
