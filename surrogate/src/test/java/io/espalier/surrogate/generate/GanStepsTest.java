package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.generate.DuelWitness.Net;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training step by step, as Algorithm 1 of the paper has them. */
class GanStepsTest {
    private static final long SEED = 5;
    private static final int LATENT = 3;
    private static final int BATCH = 8;
    private static final int WIDTH = 2;
    private static final double RATE = 0.05;
    private static final double[][] DATA = data();

    private final Duel duel = new Duel(plan(GradientTerm.paper(2.0), OutputUnit.TANH, 1), WIDTH);
    private final Moving generator = moving(
            plan(GradientTerm.NONE, OutputUnit.TANH, 1).generatorSizes(WIDTH), GanStreams.generatorWeights(SEED));
    private final Moving discriminator = moving(
            plan(GradientTerm.NONE, OutputUnit.TANH, 1).discriminatorSizes(WIDTH),
            GanStreams.discriminatorWeights(SEED));

    private static double[][] data() {
        final NormalSource normals = new NormalSource(11, 0);
        return IntStream.range(0, 50)
                .mapToObj(row -> new double[] {0.2 * normals.normal(row, 0), 0.5 + 0.1 * normals.normal(row, 1)})
                .toArray(double[][]::new);
    }

    private static GanPlan plan(GradientTerm term, OutputUnit output, int iterations) {
        return new GanPlan(LATENT, List.of(6), output, List.of(5, 4), HiddenUnit.SILU, term, BATCH, iterations, RATE);
    }

    private static Moving moving(int[] sizes, NormalSource normals) {
        return new Moving(sizes, Weights.glorot(sizes, normals));
    }

    /** Real rows that chance takes, and normals that no iteration shares with another. */
    private void load(int iteration) {
        for (int r = 0; r < 2 * BATCH; r++) {
            for (int k = 0; k < LATENT; k++) {
                duel.normals()[k][r] = (float) normal(iteration, r, k);
            }
        }
        for (int r = 0; r < BATCH; r++) {
            final double[] row = DATA[(int) (50 * GanStreams.batches(SEED).uniform((long) iteration * BATCH + r, 0))];
            for (int j = 0; j < WIDTH; j++) {
                duel.rows()[j][r] = (float) row[j];
            }
        }
    }

    private static double normal(int iteration, int r, int k) {
        return GanStreams.normals(SEED).normal((long) iteration * 2 * BATCH + r, k);
    }

    private void stepOfDiscriminator(int iteration) {
        duel.discriminatorGradient(generator.weights(), discriminator.weights(), discriminator.gradient());
        discriminator.step(iteration, RATE);
    }

    private void stepOfGenerator(int iteration) {
        duel.generatorGradient(generator.weights(), discriminator.weights(), generator.gradient());
        generator.step(iteration, RATE);
    }

    /** Steps 3 to 7: the discriminator is trained on fresh fakes, then the generator against the discriminator as it stands then. */
    @Test
    void theDiscriminatorMovesFirstAndTheGeneratorLearnsFromTheNewOne() {
        for (int iteration = 0; iteration < 3; iteration++) {
            load(iteration);
            stepOfDiscriminator(iteration);
            stepOfGenerator(iteration);
        }

        final GradientGan found = GanTraining.train(plan(GradientTerm.paper(2.0), OutputUnit.TANH, 3), DATA, SEED)
                .generator();

        assertArrayEquals(new GradientGan(generator.weights(), OutputUnit.TANH).rows(1, 5), found.rows(1, 5));
    }

    /** Fig. 3: of the generator's own rows those that the new discriminator takes for fakes, after its step less before. */
    @Test
    void theChangeOfAccuracyIsOfTheRowsThatTheGeneratorLearntFrom() {
        final double[] changes = new double[201];
        for (int iteration = 0; iteration < changes.length; iteration++) {
            load(iteration);
            stepOfDiscriminator(iteration);
            final double before = caught(iteration);
            stepOfGenerator(iteration);
            changes[iteration] = caught(iteration) - before;
        }

        final TrainedGan found = GanTraining.train(plan(GradientTerm.paper(2.0), OutputUnit.TANH, 201), DATA, SEED);

        final double[] expected =
                IntStream.rangeClosed(0, 10).mapToDouble(k -> changes[20 * k]).toArray();
        assertArrayEquals(expected, found.accuracyChanges(), 1e-15);
        assertTrue(Arrays.stream(expected).anyMatch(change -> change != 0.0));
    }

    private double caught(int iteration) {
        return IntStream.range(BATCH, 2 * BATCH)
                        .mapToObj(r -> IntStream.range(0, LATENT)
                                .mapToDouble(k -> normal(iteration, r, k))
                                .toArray())
                        .map(z -> Net.of(generator.weights()).outputs(z, HiddenUnit.LEAKY_RELU, OutputUnit.TANH))
                        .mapToDouble(row ->
                                Net.of(discriminator.weights()).outputs(row, HiddenUnit.SILU, OutputUnit.LINEAR)[0])
                        .filter(logit -> logit < 0.0)
                        .count()
                / (double) BATCH;
    }

    @ParameterizedTest
    @EnumSource(OutputUnit.class)
    void aRowIsTheNetworksAnswerToItsNormals(OutputUnit output) {
        final double[] row = new GradientGan(generator.weights(), output).row(9, 4);

        final double[] z = IntStream.range(0, LATENT)
                .mapToDouble(k -> GanStreams.rows(9).normal(4, k))
                .toArray();
        assertArrayEquals(Net.of(generator.weights()).outputs(z, HiddenUnit.LEAKY_RELU, output), row, 1e-12);
    }

    /** Variance 2/(in + out): that of 20,000 normals errs by a hundredth. */
    @Test
    void firstWeightsAreGlorots() {
        final Weights weights = Weights.glorot(new int[] {200, 100}, new NormalSource(3, 0));

        double squares = 0.0;
        for (int node = 0; node < 100; node++) {
            assertEquals(0f, weights.biases[0][node]);
            for (int k = 0; k < 200; k++) {
                squares += weights.weights[0][node][k] * weights.weights[0][node][k] / 20_000.0;
                assertEquals(weights.weights[0][node][k], weights.transposed[0][k][node]);
            }
        }
        assertEquals(2.0 / 300.0, squares, 0.04 * 2.0 / 300.0);
    }

    /** What the measurements chose: docs/SCENARIOS.md. */
    @Test
    void theStandardScenariosArePenalisedAtRealWindows() {
        final GanScenarios standard = GanScenarios.standard(7);

        assertEquals("gan", standard.name());
        assertEquals(20, standard.windowDays());
        assertEquals(
                new GanPlan(
                        16,
                        List.of(64, 64),
                        OutputUnit.LINEAR,
                        List.of(64, 32),
                        HiddenUnit.SILU,
                        GradientTerm.r1(1.0),
                        64,
                        2000,
                        5e-4),
                standard.plan());
    }
}
