package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At single points, where an enclosure has no room but that of its roundings, it holds 57 digits: 12 networks, 14,400 points, seven
 * numbers of each by bands and by the plain pass, 100,800 in all. And the serving pass in doubles keeps within what {@link ServingError} allows.
 */
class PointCellTest {
    private static final int POINTS = 1200;
    private static final double[] ONES = {1.0, 1.0};
    private static final int[] COLUMNS = {0, 1};

    static Stream<Arguments> networks() {
        return Stream.of(Activation.SILU, Activation.SOFTPLUS, Activation.TANH)
                .flatMap(activation -> Stream.of(List.of(1), List.of(2), List.of(2, 1), List.of(2, 2))
                        .map(hidden -> Arguments.of(activation, hidden)));
    }

    /** Raw inputs about (100, -40), which cancel in the first layer, for every second size. */
    private static Network network(Activation activation, List<Integer> hidden) {
        int[] sizes = hidden.stream().mapToInt(Integer::intValue).toArray();
        Network plain =
                new RandomNetworks(9600 + 10L * activation.ordinal() + hidden.size()).network(activation, 2, sizes);
        return isRaw(hidden) ? RandomNetworks.around(centre(hidden), 10.0, plain) : plain;
    }

    private static boolean isRaw(List<Integer> hidden) {
        return hidden.get(hidden.size() - 1) == 2;
    }

    private static double[] centre(List<Integer> hidden) {
        return isRaw(hidden) ? new double[] {100.0, -40.0} : new double[2];
    }

    private static double radius(List<Integer> hidden) {
        return isRaw(hidden) ? 30.0 : 3.0;
    }

    private static double[] point(RandomNetworks draw, List<Integer> hidden) {
        double[] x = draw.point(2, radius(hidden));
        Arrays.setAll(x, j -> x[j] + centre(hidden)[j]);
        return x;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyEnclosureOfAPointHoldsFiftyDigits(Activation activation, List<Integer> hidden) {
        Network network = network(activation, hidden);
        PreciseNetwork precise = new PreciseNetwork(network);
        BandPass pass = new BandPass(network);
        RandomNetworks draw = new RandomNetworks(9700);
        for (int k = 0; k < POINTS; k++) {
            double[] x = point(draw, hidden);
            PreciseNetwork.Jet truth = precise.at(x);
            Cell cell = Cell.of(new Box(x, x), new double[] {1.0, -0.5});
            CellBands bands = pass.enclose(cell);
            NetworkEnclosure plain = IntervalPass.enclose(network, new Box(x, x));

            assertHolds(bands.value().over(cell), truth.value());
            assertHolds(bands.range(), truth.value());
            assertHolds(plain.output(), truth.value());
            for (int j = 0; j < 2; j++) {
                assertHolds(bands.derivative(j).over(cell), truth.gradient()[j]);
                assertHolds(bands.gradient()[j], truth.gradient()[j]);
                assertHolds(plain.gradient()[j], truth.gradient()[j]);
            }
            assertHolds(bands.curvature(ONES, ONES).over(cell), truth.bend());
        }
    }

    private static void assertHolds(Interval range, Precise truth) {
        assertTrue(truth.isIn(range), () -> range + " misses " + truth.doubleValue());
        // Some hundred roundings of numbers below 300.
        assertEquals(0.0, range.width(), 1e-10);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theServingPassErrsByNoMoreThanItsBound(Activation activation, List<Integer> hidden) {
        Network network = network(activation, hidden);
        PreciseNetwork precise = new PreciseNetwork(network);
        double[] low = centre(hidden);
        double[] high = low.clone();
        for (int j = 0; j < 2; j++) {
            low[j] -= radius(hidden);
            high[j] += radius(hidden);
        }
        ServingError bound = new ServingError(network, new Box(low, high));
        CurvaturePass pass = new CurvaturePass(network);
        RandomNetworks draw = new RandomNetworks(9701);
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        double worst = 0.0;
        for (int k = 0; k < POINTS; k++) {
            double[] x = point(draw, hidden);
            PreciseNetwork.Jet truth = precise.at(x);
            double value = pass.valueAndGradient(x, gradient);
            pass.hessian(COLUMNS, hessian);
            double sum = hessian[0] + hessian[1] + hessian[2] + hessian[3];
            worst = Math.max(worst, truth.value().errorOf(value) / bound.value());
            worst = Math.max(worst, truth.gradient()[0].errorOf(gradient[0]) / bound.derivative(0));
            worst = Math.max(worst, truth.gradient()[1].errorOf(gradient[1]) / bound.derivative(1));
            worst = Math.max(worst, truth.bend().errorOf(sum) / bound.curvature(COLUMNS));
        }
        assertTrue(worst <= 1.0, "share of the bound: " + worst);
        assertTrue(worst > 1e-4, "the bound is no fancy: " + worst);
    }

    /** No response is in the way: the bound is that of one sum, and some sums come near enough to need it. */
    @Test
    void aLinearNetworkErrsByNoMoreThanItsSumMay() {
        Network linear = RandomNetworks.around(
                new double[] {100.0, -40.0}, 10.0, new RandomNetworks(9650).network(Activation.SILU, 2));
        ServingError bound = new ServingError(linear, new Box(new double[] {70.0, -70.0}, new double[] {130.0, -10.0}));
        PreciseNetwork precise = new PreciseNetwork(linear);
        CurvaturePass pass = new CurvaturePass(linear);
        RandomNetworks draw = new RandomNetworks(9702);
        double worst = 0.0;
        for (int k = 0; k < POINTS; k++) {
            double[] x = draw.point(2, 30.0);
            x[0] += 100.0;
            x[1] -= 40.0;
            double value = pass.valueAndGradient(x, new double[2]);
            worst = Math.max(worst, precise.at(x).value().errorOf(value) / bound.value());
        }
        assertTrue(worst <= 1.0 && worst > 0.01, "share of the bound: " + worst);
        assertEquals(0.0, bound.curvature(COLUMNS), 1e-100);
    }

    /** e^-1 and log(1 + 1/2) as mpmath 1.3 gives them, and identities. */
    @Test
    void theOracleKnowsItsFunctions() {
        assertEquals(0.36787944117144233, Precise.of(-1.0).exp().doubleValue(), 1e-16);
        assertEquals(0.40546510810816438, Precise.of(0.5).log1p().doubleValue(), 1e-16);
        for (double x = -30.0; x < 0.0; x += 0.7) {
            Precise e = Precise.of(x).exp();
            Precise half = Precise.of(0.5 * x).exp();
            assertEquals(0.0, e.minus(half.times(half)).abs().doubleValue(), 1e-57);
            // log(1 + (e^x - 1) + 1 - 1) back again, where 1 + t is e^-x at most 2.
            if (x > -0.69) {
                Precise t = Precise.ONE.over(e).minus(Precise.ONE);
                assertEquals(0.0, t.log1p().plus(Precise.of(x)).abs().doubleValue(), 1e-57);
            }
        }
    }
}
