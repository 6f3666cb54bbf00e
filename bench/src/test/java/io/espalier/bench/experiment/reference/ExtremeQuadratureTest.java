package io.espalier.bench.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.ExtremeOption.Extreme;
import io.espalier.pricing.product.PutCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtremeQuadratureTest {
    private static final FactorLoadings THREE = FactorLoadings.of(0.8, 0.65, 0.5);

    /** Strike 1, T = 1, unit weights but the second; spots and volatilities as columns. */
    private static Instrument instrument(Extreme extreme, PutCall type, FactorLoadings loadings) {
        int n = loadings.size();
        double[] spots = IntStream.range(0, n).mapToDouble(i -> 0.9 + 0.07 * i).toArray();
        double[] vols = IntStream.range(0, n).mapToDouble(i -> 0.2 + 0.05 * i).toArray();
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0);
        weights[1] = 1.2;
        return new Instrument(
                MarketData.ofSpots(spots, vols, loadings.correlation(), 0.0),
                new ExtremeOption(extreme, type, 1.0, 1.0, weights, 2.0));
    }

    private static FactorLayout layout(int n) {
        List<FactorId> factors = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> factors.add(FactorId.spot(i)));
        IntStream.range(0, n).forEach(i -> factors.add(FactorId.volatility(i)));
        return new FactorLayout(factors);
    }

    /** Spots 0.4 to 1.6, volatilities 0.08 to 0.45. */
    private static Box box(int n) {
        double[] low = new double[2 * n];
        double[] high = new double[2 * n];
        Arrays.fill(low, 0, n, 0.4);
        Arrays.fill(high, 0, n, 1.6);
        Arrays.fill(low, n, 2 * n, 0.08);
        Arrays.fill(high, n, 2 * n, 0.45);
        return new Box(low, high);
    }

    private static ExtremeQuadrature pricer(Extreme extreme, PutCall type, FactorLoadings loadings) {
        int n = loadings.size();
        return new ExtremeQuadrature(instrument(extreme, type, loadings), layout(n), box(n), loadings);
    }

    /** Central bumps of 1e-4: a third derivative of at most 1/0.2^2 leaves 4e-8, rounding 1e-11. */
    private abstract static class Laws extends PricerContract {
        private final Extreme extreme;
        private final PutCall type;

        Laws(Extreme extreme, PutCall type) {
            this.extreme = extreme;
            this.type = type;
        }

        @Override
        protected Pricer pricer() {
            return ExtremeQuadratureTest.pricer(extreme, type, THREE);
        }

        @Override
        protected double[] point() {
            return instrument(extreme, type, THREE).read(layout(3));
        }

        @Override
        protected double bump(int j) {
            return 1e-4;
        }

        @Override
        protected double bumpError(int j) {
            return 2e-7;
        }

        @Override
        protected boolean allocatesNothing() {
            return false;
        }
    }

    @Nested
    class OfABestOfCall extends Laws {
        OfABestOfCall() {
            super(Extreme.BEST, PutCall.CALL);
        }
    }

    @Nested
    class OfABestOfPut extends Laws {
        OfABestOfPut() {
            super(Extreme.BEST, PutCall.PUT);
        }
    }

    @Nested
    class OfAWorstOfCall extends Laws {
        OfAWorstOfCall() {
            super(Extreme.WORST, PutCall.CALL);
        }
    }

    @Nested
    class OfAWorstOfPut extends Laws {
        OfAWorstOfPut() {
            super(Extreme.WORST, PutCall.PUT);
        }
    }

    /** Points of a box, the same every time. */
    private static double[][] points(Box box, int count) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] points = new double[count][box.size()];
        for (double[] x : points) {
            for (int j = 0; j < x.length; j++) {
                x[j] = random.nextDouble(box.low()[j], box.high()[j]);
            }
        }
        return points;
    }

    private static void assertSame(Pricer expected, Pricer actual, double[] x, double error) {
        Valuation wanted = Valuation.withCurvature(expected.layout());
        Valuation given = Valuation.withCurvature(actual.layout());
        assertTrue(expected.tryPrice(x, wanted));
        assertTrue(actual.tryPrice(x, given));

        assertEquals(wanted.value(), given.value(), error, () -> Arrays.toString(x));
        assertArrayEquals(wanted.gradient(), given.gradient(), error, () -> Arrays.toString(x));
        // A gamma is a delta over a deviation, of which 0.03 is the least here.
        assertArrayEquals(wanted.curvature(), given.curvature(), error / 0.03, () -> Arrays.toString(x));
    }

    /** The closed form of two is good to 1e-14; what is cut off beyond 7.5 deviations is 1e-13. */
    @ParameterizedTest
    @CsvSource({"BEST, CALL", "BEST, PUT", "WORST, CALL", "WORST, PUT"})
    void equalsTheClosedFormOfTwo(Extreme extreme, PutCall type) {
        FactorLoadings two = FactorLoadings.of(0.8, -0.6);
        Pricer closed = new AnalyticPricer(instrument(extreme, type, two), layout(2), box(2));
        Pricer quadrature = pricer(extreme, type, two);

        for (double[] x : points(box(2), 50)) {
            assertSame(closed, quadrature, x, 2e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"BEST, CALL, 3", "WORST, PUT, 3", "WORST, PUT, 5"})
    void doesNotMoveWithMoreNodes(Extreme extreme, PutCall type, int n) {
        FactorLoadings loadings = n == 3 ? THREE : FactorLoadings.common(n, 0.4);
        QuadratureNodes nodes = QuadratureNodes.of(loadings);
        Pricer finer = new ExtremeQuadrature(
                instrument(extreme, type, loadings),
                layout(n),
                box(n),
                loadings,
                new QuadratureNodes(nodes.factor() * 3 / 2, nodes.level() * 3 / 2));

        for (double[] x : points(box(n), 20)) {
            assertSame(finer, pricer(extreme, type, loadings), x, 2e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"BEST, CALL", "BEST, PUT", "WORST, CALL", "WORST, PUT"})
    void aSimulationAgreesWithinFourStandardErrors(Extreme extreme, PutCall type) {
        Instrument instrument = instrument(extreme, type, THREE);
        double[] x = instrument.read(layout(3));
        Pricer simulation =
                new MonteCarloPricer(instrument, layout(3), box(3), new MonteCarloPlan(1L << 18, 5L, true, 1));
        Valuation simulated = Valuation.of(layout(3));
        Valuation exact = Valuation.of(layout(3));

        assertTrue(simulation.tryPrice(x, simulated));
        assertTrue(pricer(extreme, type, THREE).tryPrice(x, exact));

        assertEquals(simulated.value(), exact.value(), 4.0 * simulated.error());
        for (int j = 0; j < x.length; j++) {
            assertEquals(
                    simulated.gradient()[j],
                    exact.gradient()[j],
                    4.0 * simulated.gradientError()[j],
                    "column " + j);
        }
    }

    @Test
    void refusesWhatTheIntegralIsNotOf() {
        Instrument best = instrument(Extreme.BEST, PutCall.CALL, THREE);
        Box box = box(3);

        refused(
                "levels must not drift",
                () -> new ExtremeQuadrature(
                        new Instrument(
                                MarketData.ofSpots(
                                        best.market().levels(), best.market().vols(), THREE.correlation(), 0.01),
                                best.product()),
                        layout(3),
                        box,
                        THREE));
        refused(
                "the correlation must be that of the loadings",
                () -> new ExtremeQuadrature(
                        new Instrument(
                                MarketData.ofSpots(
                                        best.market().levels(), best.market().vols(), Correlation.identity(3), 0.0),
                                best.product()),
                        layout(3),
                        box,
                        THREE));
        refused("a volatility must be > 0", () -> new ExtremeQuadrature(best, layout(3), Box.unbounded(6), THREE));
        refused(
                "a column must be a level or a volatility: factor=T",
                () -> new ExtremeQuadrature(
                        best, new FactorLayout(List.of(FactorId.of(FactorId.Kind.EXPIRY))), Box.unbounded(1), THREE));
        refused("a loading must lie within -1 and 1", () -> FactorLoadings.of(0.5, 1.0));
        refused("rho=-0.1", () -> FactorLoadings.common(3, -0.1));
    }

    private static void refused(String part, Executable executable) {
        String message =
                assertThrows(IllegalArgumentException.class, executable).getMessage();
        assertTrue(message.contains(part), message);
    }
}
