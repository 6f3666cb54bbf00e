package io.espalier.surrogate.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Value, twin and curvature pass against each other, against bumps and against Hipparchus' derivative types.
 *
 * <p>Against Hipparchus both roads are exact but for rounding: some 10^3 operations of size up to 10 each, hence 1e-12.
 */
class PassesTest {
    private static final int INPUTS = 5;
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void valueAndGradientEqualHipparchusGradient(long seed) {
        RandomNetworks draw = new RandomNetworks(seed);
        Network network = draw.network(Activation.values()[(int) (seed % 3)], INPUTS, 6, 4, 3);
        double[] x = draw.point(INPUTS, 2.0);
        double[] gradient = new double[INPUTS];

        double value = new TwinPass(network).valueAndGradient(x, gradient);

        Gradient expected = FieldNetwork.evaluate(
                network,
                IntStream.range(0, INPUTS)
                        .mapToObj(j -> Gradient.variable(INPUTS, j, x[j]))
                        .toList());
        assertEquals(expected.getValue(), value, ROUNDING);
        assertArrayEquals(expected.getGradient(), gradient, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hessianEqualsHipparchusSecondDerivatives(long seed) {
        RandomNetworks draw = new RandomNetworks(seed);
        // With a neck of one node, with wider and narrower layers behind it, or with none at all.
        int[][] sizes = {{6, 4, 3}, {3, 3, 1, 2, 2}, {6, 5, 7}};
        Network network = draw.network(Activation.values()[(int) (seed % 3)], INPUTS, sizes[(int) (seed / 3)]);
        double[] x = draw.point(INPUTS, 2.0);

        double[] hessian = fullHessian(new CurvaturePass(network), x);

        DSFactory factory = new DSFactory(INPUTS, 2);
        DerivativeStructure expected = FieldNetwork.evaluate(
                network,
                IntStream.range(0, INPUTS)
                        .mapToObj(j -> factory.variable(j, x[j]))
                        .toList());
        for (int a = 0; a < INPUTS; a++) {
            for (int b = 0; b < INPUTS; b++) {
                int[] orders = new int[INPUTS];
                orders[a]++;
                orders[b]++;
                assertEquals(expected.getPartialDerivative(orders), hessian[a * INPUTS + b], ROUNDING, a + ", " + b);
            }
        }
    }

    /** Central bump, h = 1e-5: truncation h^2 f'''/6 with f''' of order 10 is 2e-10, rounding 1e-16/h 1e-11; hence 1e-9. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void gradientEqualsCentralBumpOfValue(long seed) {
        RandomNetworks draw = new RandomNetworks(seed);
        Network network = draw.network(Activation.SILU, INPUTS, 8, 8);
        ValuePass values = new ValuePass(network);
        double[] x = draw.point(INPUTS, 1.0);
        double[] gradient = new double[INPUTS];

        new TwinPass(network).valueAndGradient(x, gradient);

        for (int j = 0; j < INPUTS; j++) {
            double bumped = (values.value(moved(x, j, 1e-5)) - values.value(moved(x, j, -1e-5))) / 2e-5;
            assertEquals(bumped, gradient[j], 1e-9, "column " + j);
        }
    }

    /** As above, one order higher: the bumped function is the gradient. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void hessianTimesDirectionEqualsCentralBumpOfGradient(long seed) {
        RandomNetworks draw = new RandomNetworks(seed);
        Network network = draw.network(Activation.SILU, INPUTS, 8, 8);
        double[] x = draw.point(INPUTS, 1.0);
        double[] direction = draw.point(INPUTS, 1.0);
        double[] product = new double[INPUTS];
        CurvaturePass pass = new CurvaturePass(network);

        pass.valueAndGradient(x, new double[INPUTS]);
        pass.hessianTimes(direction, product);

        TwinPass twin = new TwinPass(network);
        double[] up = new double[INPUTS];
        double[] down = new double[INPUTS];
        twin.valueAndGradient(along(x, direction, 1e-5), up);
        twin.valueAndGradient(along(x, direction, -1e-5), down);
        for (int j = 0; j < INPUTS; j++) {
            assertEquals((up[j] - down[j]) / 2e-5, product[j], 1e-9, "column " + j);
        }
    }

    @Test
    void tangentOverAdjointAgreesWithTheSumOverNodes() {
        RandomNetworks draw = new RandomNetworks(9);
        Network network = draw.network(Activation.SILU, INPUTS, 3, 3, 1, 2, 2, 2);
        double[] x = draw.point(INPUTS, 1.0);
        CurvaturePass pass = new CurvaturePass(network);
        double[] hessian = fullHessian(pass, x);
        double[] unit = new double[INPUTS];
        double[] column = new double[INPUTS];

        for (int a = 0; a < INPUTS; a++) {
            Arrays.fill(unit, 0.0);
            unit[a] = 1.0;
            pass.hessianTimes(unit, column);
            for (int b = 0; b < INPUTS; b++) {
                assertEquals(hessian[a * INPUTS + b], column[b], ROUNDING, a + ", " + b);
                assertEquals(hessian[b * INPUTS + a], hessian[a * INPUTS + b], "symmetric to the last bit");
            }
        }
    }

    @Test
    void blockOfSomeColumnsEqualsThatBlockOfTheWholeHessian() {
        RandomNetworks draw = new RandomNetworks(10);
        Network network = draw.network(Activation.SILU, INPUTS, 4, 4);
        double[] x = draw.point(INPUTS, 1.0);
        CurvaturePass pass = new CurvaturePass(network);
        double[] whole = fullHessian(pass, x);
        double[] block = new double[4];

        pass.hessian(new int[] {3, 1}, block);

        assertArrayEquals(
                new double[] {whole[3 * 5 + 3], whole[3 * 5 + 1], whole[5 + 3], whole[5 + 1]}, block, ROUNDING);
    }

    @Test
    void allPassesGiveTheSameBits() {
        RandomNetworks draw = new RandomNetworks(11);
        Network network = draw.network(Activation.SILU, INPUTS, 7, 7);
        double[] x = draw.point(INPUTS, 1.0);
        double[] twin = new double[INPUTS];
        double[] curved = new double[INPUTS];

        double value = new ValuePass(network).value(x);

        assertEquals(value, new TwinPass(network).valueAndGradient(x, twin));
        assertEquals(value, new CurvaturePass(network).valueAndGradient(x, curved));
        assertArrayEquals(twin, curved);
    }

    @Test
    void aNetworkOfLinearNodesOrRectifiersHasNoCurvature() {
        RandomNetworks draw = new RandomNetworks(12);
        CurvaturePass pass = new CurvaturePass(draw.network(Activation.RELU, INPUTS, 4, 4));

        assertArrayEquals(new double[INPUTS * INPUTS], fullHessian(pass, draw.point(INPUTS, 1.0)));
    }

    @Test
    void farOutPointsStayFinite() {
        Network network = new RandomNetworks(13).network(Activation.SILU, 2, 3);
        CurvaturePass pass = new CurvaturePass(network);
        double[] gradient = new double[2];
        double[] hessian = new double[4];

        double value = pass.valueAndGradient(new double[] {-1e6, 1e6}, gradient);
        pass.hessian(new int[] {0, 1}, hessian);

        assertEquals(true, Double.isFinite(value + gradient[0] + gradient[1]));
        assertArrayEquals(new double[4], hessian);
    }

    @Test
    void pointsOfAnotherLengthAreRefused() {
        TwinPass pass = new TwinPass(new RandomNetworks(14).network(Activation.SILU, 2, 3));

        assertThrows(IllegalArgumentException.class, () -> pass.valueAndGradient(new double[3], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> pass.valueAndGradient(new double[2], new double[1]));
    }

    private static double[] fullHessian(CurvaturePass pass, double[] x) {
        double[] hessian = new double[x.length * x.length];
        pass.valueAndGradient(x, new double[x.length]);
        pass.hessian(IntStream.range(0, x.length).toArray(), hessian);
        return hessian;
    }

    private static double[] moved(double[] x, int j, double by) {
        double[] there = x.clone();
        there[j] += by;
        return there;
    }

    private static double[] along(double[] x, double[] direction, double step) {
        double[] there = x.clone();
        for (int j = 0; j < x.length; j++) {
            there[j] += step * direction[j];
        }
        return there;
    }

    /** Central bump of the second derivative, h = 1e-5, fifth derivatives of order 1: truncation 1e-11, rounding 1e-11. */
    @ParameterizedTest
    @ValueSource(doubles = {-3.0, -1.2784645427610738, -0.1, 0.0, 0.7, 2.4, 9.0})
    void thirdDerivativeOfEveryResponseEqualsCentralBumpOfTheSecond(double z) {
        for (Activation activation : Activation.values()) {
            double bumped = (activation.curvature(z + 1e-5) - activation.curvature(z - 1e-5)) / 2e-5;
            assertEquals(bumped, activation.third(z), 1e-9, activation + " z=" + z);
        }
    }
}
