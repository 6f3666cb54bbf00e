package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.generate.DuelWitness.Net;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weight gradients of both losses against central bumps of the losses' definitions. */
class DuelTest {
    private static final int BATCH = 6;
    private static final int WIDTH = 5;
    private static final double BUMP = 1e-4;
    /** A few dozen float roundings of the largest entry: 64 * 6e-8; the bumps' own error is below 1e-7 of order 1. */
    private static final double TOLERANCE = 4e-6;

    static Stream<Arguments> plans() {
        return Stream.of(
                Arguments.of(HiddenUnit.LEAKY_RELU, OutputUnit.TANH, GradientTerm.NONE),
                Arguments.of(HiddenUnit.SILU, OutputUnit.LINEAR, GradientTerm.NONE),
                Arguments.of(HiddenUnit.SILU, OutputUnit.TANH, GradientTerm.paper(3.0)),
                Arguments.of(HiddenUnit.SILU, OutputUnit.LINEAR, GradientTerm.meanGradient(0.7)),
                Arguments.of(HiddenUnit.SILU, OutputUnit.TANH, GradientTerm.r1(2.0)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void bothGradientsAreThoseOfTheLosses(HiddenUnit unit, OutputUnit output, GradientTerm term) {
        final GanPlan plan = new GanPlan(3, List.of(7, 6), output, List.of(6, 4), unit, term, BATCH, 1, 1e-3);
        final Weights g = Weights.glorot(plan.generatorSizes(WIDTH), new NormalSource(1, 0));
        final Weights oldD = Weights.glorot(plan.discriminatorSizes(WIDTH), new NormalSource(2, 0));
        final Weights newD = Weights.glorot(plan.discriminatorSizes(WIDTH), new NormalSource(3, 0));
        final Duel duel = new Duel(plan, WIDTH);
        final double[][] real = fill(duel.rows(), 0, BATCH, new NormalSource(4, 0));
        final double[][] forD = fill(duel.normals(), 0, BATCH, new NormalSource(5, 0));
        final double[][] forG = fill(duel.normals(), BATCH, BATCH, new NormalSource(6, 0));
        final DuelWitness witness = new DuelWitness(unit, output, real, forD, forG);
        final Weights ofD = new Weights(plan.discriminatorSizes(WIDTH));
        final Weights ofG = new Weights(plan.generatorSizes(WIDTH));

        duel.discriminatorGradient(g, oldD, ofD);
        duel.generatorGradient(g, newD, ofG);

        check(oldD, ofD, bumped -> witness.discriminatorLoss(Net.of(g), bumped, term));
        check(g, ofG, bumped -> witness.generatorLoss(bumped, Net.of(oldD), Net.of(newD), term));
    }

    /**
     * Real rows lie where the discriminator is flat: every node of its first layer is at -60, SiLU's slope there is 5e-25. The match's
     * unit is then its floor and its gradient 1e8 times as steep as usual: still that of the loss, and a step moves no weight by more
     * than the rate.
     */
    @Test
    void whereRealGradientsVanishTheMatchStandsOnItsFloorAndAStepOnTheRate() {
        final double rate = 1e-3;
        final GanPlan plan = new GanPlan(
                3,
                List.of(7, 6),
                OutputUnit.LINEAR,
                List.of(6, 4),
                HiddenUnit.SILU,
                GradientTerm.meanGradient(0.7),
                BATCH,
                1,
                rate);
        final Weights d = Weights.glorot(plan.discriminatorSizes(WIDTH), new NormalSource(3, 0));
        for (float[] node : d.weights[0]) {
            node[0] = 1f;
        }
        d.refresh();
        final Moving generator = new Moving(
                plan.generatorSizes(WIDTH), Weights.glorot(plan.generatorSizes(WIDTH), new NormalSource(1, 0)));
        final Weights before = Weights.glorot(plan.generatorSizes(WIDTH), new NormalSource(1, 0));
        final Duel duel = new Duel(plan, WIDTH);
        fill(duel.rows(), 0, BATCH, new NormalSource(4, 0));
        Arrays.fill(duel.rows()[0], 0, BATCH, -60f);
        final double[][] real = copy(duel.rows(), 0, BATCH);
        final double[][] forD = fill(duel.normals(), 0, BATCH, new NormalSource(5, 0));
        final double[][] forG = fill(duel.normals(), BATCH, BATCH, new NormalSource(6, 0));
        final DuelWitness witness = new DuelWitness(HiddenUnit.SILU, OutputUnit.LINEAR, real, forD, forG);

        duel.discriminatorGradient(before, d, new Weights(plan.discriminatorSizes(WIDTH)));
        duel.generatorGradient(before, d, generator.gradient());

        check(before, generator.gradient(), bumped -> witness.generatorLoss(bumped, Net.of(d), Net.of(d), plan.term()));
        generator.step(0, rate);
        assertTrue(generator.weights().areFinite());
        assertEquals(0.0, farthest(before, generator.weights()), 1.0001 * rate);
    }

    private static double farthest(Weights from, Weights to) {
        double farthest = 0.0;
        for (int l = 0; l < from.layers(); l++) {
            for (int m = 0; m < from.biases[l].length; m++) {
                farthest = Math.max(farthest, Math.abs(to.biases[l][m] - from.biases[l][m]));
                for (int k = 0; k < from.weights[l][m].length; k++) {
                    farthest = Math.max(farthest, Math.abs(to.weights[l][m][k] - from.weights[l][m][k]));
                }
            }
        }
        return farthest;
    }

    /** Normals into rows of a panel; what float made of them comes back, [row][column]. */
    private static double[][] fill(float[][] panel, int from, int rows, NormalSource normals) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < panel.length; j++) {
                panel[j][from + r] = (float) normals.normal(r, j);
            }
        }
        return copy(panel, from, rows);
    }

    private static double[][] copy(float[][] panel, int from, int rows) {
        final double[][] copied = new double[rows][panel.length];
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < panel.length; j++) {
                copied[r][j] = panel[j][from + r];
            }
        }
        return copied;
    }

    private static void check(Weights at, Weights gradient, ToDoubleFunction<Net> loss) {
        double largest = 0.0;
        double worst = 0.0;
        for (int l = 0; l < at.layers(); l++) {
            for (int m = 0; m < at.biases[l].length; m++) {
                for (int k = -1; k < at.weights[l][m].length; k++) {
                    final double expected = (loss.applyAsDouble(new Net(at, l, m, k, BUMP))
                                    - loss.applyAsDouble(new Net(at, l, m, k, -BUMP)))
                            / (2.0 * BUMP);
                    final double found = k < 0 ? gradient.biases[l][m] : gradient.weights[l][m][k];
                    largest = Math.max(largest, Math.abs(expected));
                    worst = Math.max(worst, Math.abs(expected - found));
                }
            }
        }
        assertTrue(largest > 0.01, "there is a gradient: " + largest);
        assertEquals(0.0, worst / largest, TOLERANCE, "of the largest entry");
    }
}
