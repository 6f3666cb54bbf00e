package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GanTrainingTest {
    private static final double[] MEAN = {0.5, -0.3};
    private static final double[] DEVIATION = {0.2, 0.4};

    /** Independent normals. */
    private static final double[][] DATA = data(500);

    private static double[][] data(int rows) {
        final NormalSource normals = new NormalSource(11, 0);
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, 2)
                        .mapToDouble(j -> MEAN[j] + DEVIATION[j] * normals.normal(row, j))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static GanPlan plan(GradientTerm term, int iterations) {
        return new GanPlan(
                4, List.of(16), OutputUnit.LINEAR, List.of(16, 8), HiddenUnit.SILU, term, 32, iterations, 1e-3);
    }

    private static double[][] drawn(GradientTerm term, int iterations, long seed) {
        return GanTraining.train(plan(term, iterations), DATA, seed).generator().rows(1, 20);
    }

    static Stream<GradientTerm> terms() {
        return Stream.of(GradientTerm.paper(1.0), GradientTerm.meanGradient(1.0), GradientTerm.r1(1.0));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermOfWeightZeroIsTheBaselineToTheLastBit(GradientTerm term) {
        final double[][] baseline = drawn(GradientTerm.NONE, 60, 5);

        assertArrayEquals(baseline, drawn(new GradientTerm(term.kind(), 0.0), 60, 5));
        assertFalse(Arrays.deepEquals(baseline, drawn(term, 60, 5)), "a term with weight does something");
    }

    @Test
    void trainingsAreTheSameOneByOneAndSideBySide() {
        final List<double[][]> alone = terms().map(term -> drawn(term, 60, 6)).toList();

        final List<double[][]> together = terms().toList().parallelStream()
                .map(term -> drawn(term, 60, 6))
                .toList();

        for (int k = 0; k < alone.size(); k++) {
            assertArrayEquals(alone.get(k), together.get(k));
        }
        assertFalse(Arrays.deepEquals(alone.get(0), drawn(terms().findFirst().orElseThrow(), 60, 7)));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aNonFiniteRowIsRefused(GradientTerm term) {
        final double[][] bad = {{0.0, 1.0}, {0.0, Double.NaN}};

        assertThrows(IllegalArgumentException.class, () -> GanTraining.train(plan(term, 1), bad, 1));
        assertThrows(IllegalArgumentException.class, () -> GanTraining.train(plan(term, 1), new double[0][], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> GanTraining.train(plan(term, 1), new double[][] {{0.0}, {0.0, 1.0}}, 1));
    }

    /** Weights move by the rate a step: at 1e30 the second layer's products overflow float. */
    @Test
    void aTrainingThatDivergesSaysSo() {
        final GanPlan wild = new GanPlan(
                4, List.of(16), OutputUnit.LINEAR, List.of(16, 8), HiddenUnit.SILU, GradientTerm.NONE, 32, 30, 1e30);

        final String said = assertThrows(TrainingFailedException.class, () -> GanTraining.train(wild, DATA, 1))
                .getMessage();

        assertTrue(said.contains("rate=1.0E30"), said);
    }

    /** What is drawn has about the data's mean and deviation; before training both are far off. */
    @Test
    void theGeneratorLearnsWhereTheDataLie() {
        final GradientGan generator =
                GanTraining.train(plan(GradientTerm.r1(1.0), 2000), DATA, 8).generator();

        for (int j = 0; j < 2; j++) {
            final int column = j;
            final Moments moments = new Moments();
            moments.add(
                    Arrays.stream(generator.rows(2, 2000))
                            .mapToDouble(row -> row[column])
                            .toArray(),
                    2000);
            assertEquals(MEAN[j], moments.mean(), 0.5 * DEVIATION[j]);
            assertEquals(DEVIATION[j], Math.sqrt(moments.variance()), 0.5 * DEVIATION[j]);
        }
    }

    @Test
    void theChangeOfAccuracyIsToldEveryTwentySteps() {
        final TrainedGan trained = GanTraining.train(plan(GradientTerm.NONE, 41), DATA, 9);

        assertEquals(3, trained.accuracyChanges().length);
        assertEquals(20, trained.every());
        assertEquals(2, trained.generator().width());
    }
}
