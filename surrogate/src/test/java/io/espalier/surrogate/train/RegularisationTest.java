package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularisationTest {
    private static final Examples SAMPLES = Examples.of(new NotebookBasket(7, 1).inBox(4096, 2));
    private static final Trainer TRAINER = new Trainer(SAMPLES, Normalisation.of(SAMPLES));

    private static Network train(Regularisation regularisation, TrainingPlan plan) {
        return TRAINER.train(
                        TRAINER.fresh(List.of(8, 8), 3),
                        plan.withRegularisation(regularisation),
                        TrainingListener.silent())
                .network();
    }

    private static final TrainingPlan PLAN =
            TrainingPlan.sobolev(1).withStarts(1).withEpochs(8);

    /** d/dw of l1 |w| + l2 w^2/2. */
    @Test
    void slopeOfThePenaltiesIsTheirDerivative() {
        float[][] gradient = {{1f, 1f, 1f}};

        new Regularisation(0.25, 0.5, 0.0, 1.0).addSlope(new float[][] {{2f, -4f, 0f}}, gradient);

        assertArrayEquals(new float[] {1f + 0.25f + 1f, 1f - 0.25f - 2f, 1f}, gradient[0], 1e-7f);
    }

    @Test
    void penaltiesMakeWeightsSmaller() {
        double free = length(train(Regularisation.NONE, PLAN));

        assertTrue(length(train(new Regularisation(0.0, 0.05, 0.0, Double.POSITIVE_INFINITY), PLAN)) < 0.7 * free);
        assertTrue(length(train(new Regularisation(0.01, 0.0, 0.0, Double.POSITIVE_INFINITY), PLAN)) < 0.7 * free);
    }

    private static double length(Network network) {
        // Of the second layer: the first and the last hold the samples' units.
        double squares = 0.0;
        for (double[] row : network.layers().get(1).weights()) {
            for (double w : row) {
                squares += w * w;
            }
        }
        return Math.sqrt(squares);
    }

    /** Three quarters of a million draws at 0.3 have a standard error of 5e-4. */
    @Test
    void dropoutSilencesItsShareByAddressAndKeepsTheMean() {
        float[][] mask = new float[3][250_000];

        new Dropout(0.3, 7, 11).fill(1, 0, mask);

        double silent = 0.0;
        for (float[] row : mask) {
            for (float m : row) {
                silent += m == 0f ? 1.0 : 0.0;
                assertTrue(m == 0f || m == (float) (1.0 / 0.7));
            }
        }
        assertEquals(0.3, silent / 750_000, 0.0025);
        float[][] tail = new float[3][100];
        new Dropout(0.3, 7, 11).fill(1, 1000, tail);
        for (int r = 0; r < 100; r++) {
            assertEquals(mask[2][1000 + r], tail[2][r], "row " + r);
        }
    }

    /** A silent node is silent in every derivative: the same as a network without it, its neighbours scaled. */
    @Test
    void droppedNodesHaveNoPartInAnyError() {
        TrainingSet set = TrainingSet.of(SAMPLES, Normalisation.of(SAMPLES), 1);
        Parameters parameters = Parameters.of(Initialisation.glorot(7, List.of(4), Activation.SILU, 9));
        SobolevLoss loss = SobolevLoss.of(LossPlan.firstOrder(), set.meanSquares());
        Rows one = new Rows();
        one.takePart(Rows.of(set, Labels.all(set)), 17, 1);
        Dropout dropout = new Dropout(0.5, 3, 5);
        float[][] mask = new float[4][1];
        dropout.fill(1, one.from(), mask);
        SquaredErrors found = new SquaredErrors(7);

        new SobolevPass(DenseKernels.plain(), parameters)
                .addGradient(new LayerWeights(parameters), one, loss, 1, 0, dropout, found, parameters.zeros());

        Parameters thinned = parameters.copy();
        for (int node = 0; node < 4; node++) {
            thinned.weights[1][0][node] *= mask[node][0];
        }
        SquaredErrors expected = new SquaredErrors(7);
        new SobolevPass(DenseKernels.plain(), thinned).addErrors(new LayerWeights(thinned), one, loss, expected);
        assertEquals(expected.value, found.value, 1e-5 * expected.value + 1e-9);
        assertArrayEquals(expected.gradient, found.gradient, 1e-5);
    }

    @Test
    void clippedStepsStillLearnAndShortClipsChangeTheWay() {
        Network clipped = train(new Regularisation(0.0, 0.0, 0.0, 0.05), PLAN);
        Network free = train(Regularisation.NONE, PLAN);

        assertTrue(!clipped.equals(free));
    }

    @Test
    void dropoutHasTheSameBitsOnAnyNumberOfThreads() {
        Regularisation dropout = new Regularisation(0.0, 0.0, 0.2, Double.POSITIVE_INFINITY);
        TrainingPlan plan = PLAN.withBatch(1024).withEpochs(3);

        assertEquals(train(dropout, plan.withThreads(1)), train(dropout, plan.withThreads(3)));
    }
}
