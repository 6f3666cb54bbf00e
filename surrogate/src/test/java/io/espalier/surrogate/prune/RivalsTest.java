package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.network.ValuePass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ranks beside the interval analysis: each equals its definition by another road, and all keep the laws of a ranking. */
class RivalsTest {
    private static final double BUMP = 1e-5;
    private static final RandomNetworks DRAW = new RandomNetworks(71);
    private static final Network NETWORK = DRAW.network(Activation.SILU, 3, 5, 4);
    private static final double[][] POINTS = points(40);
    private static final double[] VALUES = DRAW.point(40, 1.0);

    private static double[][] points(int count) {
        return Stream.generate(() -> DRAW.point(3, 1.5)).limit(count).toArray(double[][]::new);
    }

    static Stream<Criterion> sampling() {
        return Stream.of(new SampledSignificance(POINTS), new Salience(POINTS, VALUES), new Magnitude());
    }

    /** Central bumps of each weight: truncation h^2 L'''/6 and rounding 1e-16/h are both below 1e-9 at h = 1e-5. */
    @Test
    void salienceIsTheSumOfWhatTheLossFeelsOfEachWeight() {
        double[][] saliences = new Salience(POINTS, VALUES).significances(NETWORK);

        for (int l = 0; l < 2; l++) {
            Layer layer = NETWORK.layers().get(l);
            for (int i = 0; i < layer.nodes(); i++) {
                double sum = Math.abs(slope(l, i, layer.inputs()) * layer.bias()[i]);
                for (int j = 0; j < layer.inputs(); j++) {
                    sum += Math.abs(slope(l, i, j) * layer.weights()[i][j]);
                }
                assertEquals(sum, saliences[l][i], 1e-8, "layer " + l + ", node " + i);
            }
        }
    }

    private static double slope(int l, int node, int input) {
        return (loss(bumped(l, node, input, BUMP)) - loss(bumped(l, node, input, -BUMP))) / (2.0 * BUMP);
    }

    private static double loss(Network network) {
        ValuePass pass = new ValuePass(network);
        double mean = Arrays.stream(VALUES).average().orElseThrow();
        double errors = 0.0;
        double squares = 0.0;
        for (int row = 0; row < VALUES.length; row++) {
            errors += Math.pow(pass.value(POINTS[row]) - VALUES[row], 2);
            squares += Math.pow(VALUES[row] - mean, 2);
        }
        return errors / squares;
    }

    /** The input after the last one is the bias. */
    private static Network bumped(int l, int node, int input, double bump) {
        Layer layer = NETWORK.layers().get(l);
        double[][] weights = Arrays.stream(layer.weights()).map(double[]::clone).toArray(double[][]::new);
        double[] bias = layer.bias().clone();
        if (input == layer.inputs()) {
            bias[node] += bump;
        } else {
            weights[node][input] += bump;
        }
        return with(NETWORK, l, new Layer(weights, bias, layer.activation()));
    }

    private static Network with(Network network, int l, Layer layer) {
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(l, layer);
        return new Network(layers);
    }

    /** A node's adjoint is what the rest of the network feels of its output: the rest is run alone with the node bumped. */
    @Test
    void sampledSignificanceIsTheProductOfTheRootMeanSquares() {
        double[] significances = new SampledSignificance(POINTS).significances(NETWORK)[0];

        ValuePass whole = new ValuePass(NETWORK);
        ValuePass rest = new ValuePass(new Network(NETWORK.layers().subList(1, 3)));
        for (int i = 0; i < 5; i++) {
            double outputs = 0.0;
            double adjoints = 0.0;
            for (double[] x : POINTS) {
                whole.value(x);
                double[] h = whole.outputs(0).clone();
                outputs += h[i] * h[i] / POINTS.length;
                adjoints += Math.pow((bumped(rest, h, i, BUMP) - bumped(rest, h, i, -BUMP)) / (2.0 * BUMP), 2)
                        / POINTS.length;
            }
            assertEquals(Math.sqrt(outputs * adjoints), significances[i], 1e-8, "node " + i);
        }
    }

    private static double bumped(ValuePass rest, double[] h, int node, double bump) {
        double[] moved = h.clone();
        moved[node] += bump;
        return rest.value(moved);
    }

    @ParameterizedTest
    @MethodSource("sampling")
    void numbersGoWithTheirNodesWhereverTheyStand(Criterion criterion) {
        int[] order = {3, 1, 4, 0, 2};

        double[][] before = criterion.significances(NETWORK);
        double[][] after = criterion.significances(permuted(order));

        for (int i = 0; i < 5; i++) {
            assertEquals(before[0][order[i]], after[0][i], 1e-13, "node " + i);
        }
        assertArrayEquals(before[1], after[1], 1e-13);
    }

    private static Network permuted(int[] order) {
        Layer first = NETWORK.layers().get(0);
        Layer second = NETWORK.layers().get(1);
        double[][] rows = Arrays.stream(order).mapToObj(i -> first.weights()[i]).toArray(double[][]::new);
        double[] bias = Arrays.stream(order).mapToDouble(i -> first.bias()[i]).toArray();
        double[][] columns = Arrays.stream(second.weights())
                .map(row -> Arrays.stream(order).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
        Network rowsMoved = with(NETWORK, 0, new Layer(rows, bias, first.activation()));
        return with(rowsMoved, 1, new Layer(columns, second.bias(), second.activation()));
    }

    static Stream<Criterion> feeling() {
        return Stream.of(new SampledSignificance(POINTS), new Salience(POINTS, VALUES));
    }

    @ParameterizedTest
    @MethodSource("feeling")
    void aNodeThatNothingFeelsCountsNothing(Criterion criterion) {
        Layer second = NETWORK.layers().get(1);
        double[][] deaf = Arrays.stream(second.weights()).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : deaf) {
            row[2] = 0.0;
        }

        double[] significances =
                criterion.significances(with(NETWORK, 1, new Layer(deaf, second.bias(), second.activation())))[0];

        assertEquals(0.0, significances[2]);
        assertTrue(DoubleStream.of(significances).filter(s -> s > 0.0).count() == 4);
    }

    @Test
    void saliencesDoNotChangeWithTheUnitOfValues() {
        double[] inCents = Arrays.stream(VALUES).map(y -> 100.0 * y).toArray();
        Layer last = NETWORK.layers().get(2);
        double[][] weights = {
            Arrays.stream(last.weights()[0]).map(w -> 100.0 * w).toArray()
        };
        Network cents = with(NETWORK, 2, new Layer(weights, new double[] {100.0 * last.bias()[0]}, last.activation()));

        double[][] expected = new Salience(POINTS, VALUES).significances(NETWORK);
        double[][] actual = new Salience(POINTS, inCents).significances(cents);

        assertArrayEquals(expected[0], actual[0], 1e-12);
        assertArrayEquals(expected[1], actual[1], 1e-12);
    }

    @Test
    void rowsThatTellNothingAreRefused() {
        double[][] none = {};

        assertThrows(IllegalArgumentException.class, () -> new SampledSignificance(none));
        assertThrows(IllegalArgumentException.class, () -> new Salience(none, new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new Salience(POINTS, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new Salience(POINTS, new double[40]));
    }

    @Test
    void randomNumbersAreThoseOfTheirSeedAndOfNothingElse() {
        Network other = DRAW.network(Activation.TANH, 2, 5, 4);

        double[][] numbers = new RandomOrder(3).significances(NETWORK);

        assertArrayEquals(numbers, new RandomOrder(3).significances(other));
        assertFalse(Arrays.deepEquals(numbers, new RandomOrder(4).significances(NETWORK)));
    }

    /** Of 10 nodes 5 stay under 400 seeds: each about 200 times, standard deviation 10; 5 of them. */
    @Test
    void chanceKeepsEveryNodeEquallyOften() {
        Network ten = DRAW.network(Activation.SILU, 2, 10);
        int[] stayed = new int[10];
        for (int seed = 0; seed < 400; seed++) {
            PruningReport report = new SignificancePruner(
                            new RandomOrder(seed), Fold.none(), (network, round) -> network)
                    .prune(ten, PruningSchedule.halving(ten, List.of(5)));
            for (int node : report.rounds().get(0).kept()[0]) {
                stayed[node]++;
            }
        }

        for (int node = 0; node < 10; node++) {
            assertEquals(200.0, stayed[node], 50.0, "node " + node);
        }
    }
}
