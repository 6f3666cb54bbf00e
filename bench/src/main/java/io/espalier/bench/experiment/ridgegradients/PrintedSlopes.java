package io.espalier.bench.experiment.ridgegradients;

/**
 * Derivatives of the basis with the slips of Eq. 16 and 17: a Gaussian's is printed as -2 (x - c)^2/r^2 times it, the constant's as 1.
 *
 * @param squared whether x - c is squared
 * @param constantMoves whether the constant's derivative is 1, in place of 0
 */
record PrintedSlopes(boolean squared, boolean constantMoves) {

    double[] row(double x) {
        final double[] row = SineDraw.BASIS.slopeRow(0, x);
        if (squared) {
            for (int k = 1; k < row.length; k++) {
                row[k] *= x - SineDraw.PERIOD * (k - 1) / (row.length - 2);
            }
        }
        row[0] = constantMoves ? 1.0 : 0.0;
        return row;
    }
}
