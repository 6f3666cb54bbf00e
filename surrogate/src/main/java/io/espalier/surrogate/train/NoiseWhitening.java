package io.espalier.surrogate.train;

/** Whitening by the inverse of the noise's covariance, which changes from group to group of rows: W = the inverse of its Cholesky factor. */
final class NoiseWhitening implements Whitening {
    private final double[][][] inverseFactors;
    private final int rows;

    /**
     * @param covariances of each group, all of positive diagonal
     * @param rows of all groups together, in order
     */
    NoiseWhitening(double[][][] covariances, int rows) {
        this.rows = rows;
        inverseFactors = new double[covariances.length][][];
        for (int g = 0; g < covariances.length; g++) {
            inverseFactors[g] = Cholesky.inverseFactor(covariances[g], covariances[g].length);
        }
    }

    private double[][] factorOf(int row) {
        return inverseFactors[(int) ((long) row * inverseFactors.length / rows)];
    }

    @Override
    public void apply(int row, double[] error, double[] white) {
        double[][] w = factorOf(row);
        for (int m = 0; m < error.length; m++) {
            double sum = 0.0;
            for (int n = 0; n <= m; n++) {
                sum += w[m][n] * error[n];
            }
            white[m] = sum;
        }
    }

    @Override
    public void applyTransposed(int row, double[] white, double[] bars) {
        double[][] w = factorOf(row);
        for (int n = 0; n < white.length; n++) {
            double sum = 0.0;
            for (int m = n; m < white.length; m++) {
                sum += w[m][n] * white[m];
            }
            bars[n] = sum;
        }
    }
}
