package io.espalier.pricing.engine;

/**
 * Likelihood ratio times pathwise: gamma_ij = E[(delta_i score_j + delta_j score_i)/2], where score_j is the derivative of the log
 * density of the levels after the first step to today's level j.
 *
 * <p>Unbiased wherever the deltas are, kinks or not, as long as what is paid depends on today's levels only through those after the
 * first step. Source: Glasserman (2003), "Monte Carlo Methods in Financial Engineering", section 7.3.
 */
final class ScoreCurvature implements Curvature {
    private final double[][] matrix;
    private final double[][] score;

    /** @param matrix score_j = sum over k of matrix[j][k] z_k, z the normals of the first step */
    ScoreCurvature(double[][] matrix, int lanes) {
        this.matrix = matrix;
        this.score = new double[matrix.length][lanes];
    }

    @Override
    public void add(PathBlock paths, double[][] deltas, double weight, double[][] sums, int offset) {
        for (int j = 0; j < score.length; j++) {
            mix(matrix[j], paths.normals(), score[j]);
        }
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j <= i; j++) {
                final double[] sum = sums[i * (i + 1) / 2 + j];
                for (int lane = 0; lane < score[i].length; lane++) {
                    sum[offset + lane] +=
                            0.5 * weight * (deltas[i][lane] * score[j][lane] + deltas[j][lane] * score[i][lane]);
                }
            }
        }
    }

    private static void mix(double[] row, double[][] z, double[] score) {
        for (int lane = 0; lane < score.length; lane++) {
            double sum = 0.0;
            for (int k = 0; k < row.length; k++) {
                sum += row[k] * z[k][lane];
            }
            score[lane] = sum;
        }
    }
}
