package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SobolevLossTest {
    private static final double[] SQUARES = {0.25, 4.0, 1.5};
    private static final MeanSquares LABELS = new MeanSquares(1.0, SQUARES, new double[3]);

    /**
     * Huge and Savine's notebook: alpha MSE(y) + beta mean over rows and columns of (lambda_j dz_j)^2, lambda_j = 1/sqrt(mean z_j^2), alpha =
     * 1/(1 + n), beta = 1 - alpha.
     */
    @Test
    void perInputWeightsAreThoseOfTheNotebook() {
        SobolevLoss loss = SobolevLoss.of(LossPlan.firstOrder().scaledBy(LossPlan.Scaling.PER_INPUT), LABELS);

        double alpha = 1.0 / (1.0 + 3.0);
        double beta = 1.0 - alpha;
        double[] expected = new double[3];
        for (int j = 0; j < 3; j++) {
            double lambda = 1.0 / Math.sqrt(SQUARES[j]);
            expected[j] = beta / 3.0 * lambda * lambda;
        }
        assertEquals(alpha, loss.valueFactor(), 1e-15);
        assertArrayEquals(expected, loss.gradientFactors(), 1e-14);
    }

    @Test
    void globalWeightsShareOneNumberAmongColumns() {
        SobolevLoss loss = SobolevLoss.of(LossPlan.firstOrder(), LABELS);

        double each = 0.75 / (0.25 + 4.0 + 1.5);
        assertArrayEquals(new double[] {each, each, each}, loss.gradientFactors(), 1e-14);
    }

    /** Beside values of mean square 4 and a share of 1/(1 + 3): 7 slopes to 21 rows, each as a mean, at a weight of 0.5. */
    @Test
    void slopesCountAsTheValuesDoTimesTheirWeight() {
        LossPlan plan = LossPlan.firstOrder().withDirectionalWeight(0.5);
        SobolevLoss loss = SobolevLoss.of(plan, new MeanSquares(4.0, SQUARES, new double[3]));

        assertEquals(0.25 / 4.0, loss.valueFactor(), 1e-15);
        assertEquals(0.5 * 0.25 / 4.0 * 21.0 / 7.0, loss.slopeFactor(plan, 21, 7), 1e-15);
    }

    @Test
    void whereOnlySomeColumnsHaveLabelsTheOthersHaveNoPart() {
        LossPlan plan = LossPlan.firstOrder().scaledBy(LossPlan.Scaling.LABELLED);
        MeanSquares partly = new MeanSquares(1.0, new double[] {0.25, 0.0, 1.5}, new double[3]);

        double each = 0.75 / (0.25 + 1.5);
        assertArrayEquals(
                new double[] {each, 0.0, each}, SobolevLoss.of(plan, partly).gradientFactors(), 1e-14);
    }
}
