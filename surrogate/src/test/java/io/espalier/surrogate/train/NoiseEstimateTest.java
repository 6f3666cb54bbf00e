package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseEstimateTest {
    private static final int ROWS = 1 << 15;

    /** Labels of a network itself plus noise: value 0.5 a, slope 0.4 a + 0.1 b, curvature 3 c. */
    private static TrainingSet noisy(Network network) {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(ROWS, -1.0, 1.0).toArray();
        double[] y = new double[ROWS];
        double[] dy = new double[ROWS];
        double[] ones = new double[ROWS];
        double[] times = new double[ROWS];
        CurvaturePass pass = new CurvaturePass(network);
        double[] slope = new double[1];
        double[] curvature = new double[1];
        for (int i = 0; i < ROWS; i++) {
            double a = random.nextGaussian();
            y[i] = pass.valueAndGradient(new double[] {x[i]}, slope) + 0.5 * a;
            pass.hessianTimes(new double[] {1.0}, curvature);
            dy[i] = slope[0] + 0.4 * a + 0.1 * random.nextGaussian();
            times[i] = curvature[0] + 3.0 * random.nextGaussian();
            ones[i] = 1.0;
        }
        return TrainingSet.of(
                new Examples(1, x, y, dy, ones, times),
                new Normalisation(new double[1], new double[] {1.0}, 0.0, 1.0, new double[0][]),
                1);
    }

    /**
     * In units of the noise every row counts as one, whatever the units of its labels: the mean loss of the network that made them is 1. Two
     * floors lower it: a fifth of a percent of each variance, and a hundredth of the labels' mean square, which for a slope whose noise of
     * its own is 0.01 beside a square of order 1 halves that combination's part.
     */
    @Test
    void aRowOfPureNoiseCountsAsOneAtMost() {
        Network network = Initialisation.spread(1, List.of(3), Activation.SILU, 3);
        Parameters parameters = Parameters.of(network);
        TrainingSet set = noisy(parameters.toNetwork());
        Rows rows = Rows.of(set, Labels.all(set));
        SobolevLoss even = SobolevLoss.of(LossPlan.secondOrder(), set.meanSquares());

        SobolevLoss loss = new NoiseEstimate(DenseKernels.plain(), parameters, rows, even).weighed(set.meanSquares());

        double mean = meanLoss(parameters, rows, loss);
        assertEquals(0.83, mean, 0.17);
    }

    private static double meanLoss(Parameters parameters, Rows rows, SobolevLoss loss) {
        SobolevPass pass = new SobolevPass(DenseKernels.plain(), parameters);
        SquaredErrors errors = new SquaredErrors(1);
        Rows block = new Rows();
        for (int start = 0; start < rows.count(); start += pass.block()) {
            block.takePart(rows, start, pass.block());
            pass.addErrors(new LayerWeights(parameters), block, loss, errors);
        }
        return errors.loss / rows.count();
    }

    /** An error along what noise leaves quiet, value and slope against each other, costs more than one along the noise. */
    @Test
    void whatNoiseLeavesQuietWeighsMore() {
        double[][] covariance = {{0.25, 0.20}, {0.20, 0.17}};
        NoiseModel model = NoiseModel.of(covariance, 2);
        float[][] along = {{0.5f}, {0.4f}};
        float[][] against = {{0.5f}, {-0.4f}};

        double cheap = model.weigh(1, 1f, along, new float[2]);
        double dear = model.weigh(1, 1f, against, new float[2]);

        // By hand: det = 0.0025, inverse = [[68, -80], [-80, 100]]; e'S^-1e = 1 along, 65 against; halved by two
        // outputs.
        assertEquals(0.5, cheap, 1e-4);
        assertEquals(32.5, dear, 1e-3);
        assertEquals(0.5 * (68.0 * 0.5 - 80.0 * 0.4), along[0][0], 1e-4);
    }
}
