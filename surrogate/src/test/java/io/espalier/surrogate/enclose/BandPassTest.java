package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.interval.RoundingError;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that a network does at a point of a cell leaves its bands.
 *
 * <p>Bands hold the network in exact arithmetic; what is sampled is in doubles, off by no more than {@link ServingError} says. A direction's
 * entries are at most 1, so that what holds of the sum of all entries of a Hessian holds of v'Hw: twice, for the sum itself is rounded
 * once more.
 */
class BandPassTest {
    private static final int CELLS = 120;
    /** A cell: of 20 networks 10^6 points in all, by which value, every derivative and a Hessian are held. */
    private static final int POINTS = 1000;

    private static final double SMALL = 1e-9;

    static IntStream networks() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void valueDerivativesAndHessianOfEverySampledPointLieWithinTheirBands(int k) {
        Network network = BoundedNetworks.network(k);
        int d = network.inputs();
        BoundedNetworks draw = new BoundedNetworks(9200 + k);
        BandPass pass = new BandPass(network);
        Sampled sampled = new Sampled(network);
        int compared = 0;
        for (int c = 0; c < CELLS; c++) {
            Cell cell = draw.cell(d);
            double[] v = draw.vector(d);
            double[] w = c % 2 == 0 ? v : draw.vector(d);
            CellBands bands = pass.enclose(cell);
            boolean bent = network.hiddenActivation() != Activation.RELU;
            LinearBand curvature = bent ? bands.curvature(v, w) : null;
            for (int point = 0; point < POINTS; point++) {
                double[] x = draw.point(cell);
                if (cell.contains(x)) {
                    compared++;
                    sampled.moveTo(x);
                    sampled.assertFirstOrder(bands, x);
                    if (bent) {
                        sampled.assertInside(curvature, x, sampled.along(v, w), 2.0 * sampled.ofCurvature);
                    }
                }
            }
        }
        assertTrue(compared > 50_000, "points compared: " + compared);
    }

    /** The serving pass at one point, and how far it may be from exact arithmetic anywhere in the cube. */
    private static final class Sampled {
        final double ofCurvature;
        private final int d;
        private final CurvaturePass pass;
        private final ServingError serving;
        private final int[] columns;
        private final double[] gradient;
        private final double[] hessian;
        private double value;

        Sampled(Network network) {
            d = network.inputs();
            pass = new CurvaturePass(network);
            serving = new ServingError(network, BoundedNetworks.cube(d));
            columns = IntStream.range(0, d).toArray();
            gradient = new double[d];
            hessian = new double[d * d];
            ofCurvature = serving.curvature(columns);
        }

        void moveTo(double[] x) {
            value = pass.valueAndGradient(x, gradient);
            pass.hessian(columns, hessian);
        }

        double along(double[] v, double[] w) {
            double sum = 0.0;
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    sum += v[a] * hessian[a * d + b] * w[b];
                }
            }
            return sum;
        }

        void assertFirstOrder(CellBands bands, double[] x) {
            assertInside(bands.value(), x, value, serving.value());
            assertInside(value, bands.range(), serving.value());
            for (int j = 0; j < d; j++) {
                assertInside(bands.derivative(j), x, gradient[j], derivativeTolerance(j));
                assertInside(gradient[j], bands.gradient()[j], derivativeTolerance(j));
            }
        }

        /** At a kink a rectifier's slope may be served wrong by its whole jump; no sampled point lies at one. */
        double derivativeTolerance(int j) {
            return Math.min(serving.derivative(j), SMALL);
        }

        void assertInside(LinearBand band, double[] x, double sampled, double tolerance) {
            double middle = band.constant();
            double size = Math.abs(middle);
            for (int j = 0; j < d; j++) {
                middle += band.slopes()[j] * x[j];
                size += Math.abs(band.slopes()[j] * x[j]);
            }
            double rounding = RoundingError.gamma(2 * d + 4) * (size + band.radius());
            assertInside(sampled, new Interval(middle - band.radius(), middle + band.radius()), tolerance + rounding);
        }

        static void assertInside(double sampled, Interval range, double tolerance) {
            assertTrue(
                    range.lo() - tolerance <= sampled && sampled <= range.hi() + tolerance,
                    () -> range + " misses " + sampled + " by more than " + tolerance);
        }
    }

    /** The tolerance of the test above is none that could hide anything. */
    @Test
    void servingErrorsAreFarBelowWhatIsBounded() {
        for (int k = 0; k < 20; k++) {
            Network network = BoundedNetworks.network(k);
            ServingError serving = new ServingError(network, BoundedNetworks.cube(network.inputs()));

            assertTrue(serving.value() < SMALL, "value of " + k);
            if (network.hiddenActivation() != Activation.RELU) {
                assertTrue(serving.derivative(0) < SMALL, "derivative of " + k);
                assertTrue(serving.curvature(new int[] {0}) < 10.0 * SMALL, "curvature of " + k);
            }
        }
    }

    /** Where nothing bends bands are exact: v = 3 x0 - 2 x1 + 1 through a layer that passes everything on. */
    @Test
    void aLinearNetworkHasBandsWithoutWidth() {
        Network linear = new Network(List.of(
                new Layer(new double[][] {{1.5, -1.0}}, new double[] {0.5}, Activation.IDENTITY),
                new Layer(new double[][] {{2.0}}, new double[1], Activation.IDENTITY)));
        Cell cell = Cell.of(new Box(new double[2], new double[] {1.0, 2.0}), new double[] {3.0, -2.0});

        CellBands bands = new BandPass(linear).enclose(cell);

        assertEquals(-3.0, bands.value().over(cell).lo(), 1e-13);
        assertEquals(4.0, bands.value().over(cell).hi(), 1e-13);
        assertEquals(0.0, bands.value().radius(), 1e-13);
        assertEquals(3.0, bands.derivative(0).over(cell).hi(), 1e-13);
        assertEquals(
                0.0,
                bands.curvature(new double[] {1.0, 1.0}, new double[] {1.0, 0.0})
                        .over(cell)
                        .magnitude(),
                1e-13);
    }

    /** Measured: plain intervals 4.3 times as wide for the value and 9.0 for a derivative, beside 64 cells 22 and 181 times. */
    @Test
    void bandsOfADeepNetworkAreManyTimesTighterThanPlainIntervals() {
        Network deep = new RandomNetworks(9300).network(Activation.SILU, 3, 12, 12, 12, 12);
        Box cube = BoundedNetworks.cube(3);

        NetworkEnclosure plain = NetworkEncloser.plain().enclose(deep, cube);
        NetworkEnclosure whole = NetworkEncloser.banded(1, 1).enclose(deep, cube);
        NetworkEnclosure pieces = NetworkEncloser.banded(64, 1).enclose(deep, cube);

        assertTrue(plain.output().width() > 3.0 * whole.output().width());
        assertTrue(plain.output().width() > 15.0 * pieces.output().width());
        assertTrue(plain.gradient()[0].width() > 6.0 * whole.gradient()[0].width());
        assertTrue(plain.gradient()[0].width() > 100.0 * pieces.gradient()[0].width());
    }

    @Test
    void aRectifiersKinkInACellLeavesNoCurvatureToBound() {
        Network network = new RandomNetworks(9301).network(Activation.RELU, 2, 6);
        double[] ones = {1.0, 1.0};
        Cell cell = Cell.of(BoundedNetworks.cube(2), ones);

        LinearBand curvature = new BandPass(network).enclose(cell).curvature(ones, ones);

        assertEquals(Double.POSITIVE_INFINITY, curvature.over(cell).magnitude());
    }

    @Test
    void aCellOfAnotherSizeIsRefused() {
        BandPass pass = new BandPass(new RandomNetworks(9302).network(Activation.SILU, 2, 2));

        assertThrows(
                IllegalArgumentException.class,
                () -> pass.enclose(Cell.of(BoundedNetworks.cube(3), new double[] {1.0, 0.0, 0.0})));
    }
}
