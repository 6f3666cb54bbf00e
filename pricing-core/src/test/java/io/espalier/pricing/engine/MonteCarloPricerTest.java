package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MonteCarloPricerTest {
    private static final long PATHS = 100_000;

    private static MonteCarloResult simulate(Instrument instrument, FactorLayout layout, MonteCarloPlan plan) {
        return new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan)
                .simulate(instrument.read(layout), paths -> {});
    }

    private static MonteCarloResult simulate(Instrument instrument, boolean antithetic) {
        return simulate(instrument, Baskets.columns(instrument), new MonteCarloPlan(PATHS, 7L, antithetic, 1));
    }

    static Stream<Instrument> instruments() {
        return Stream.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE)
                .flatMap(type -> Stream.of(
                        Baskets.forwards(type),
                        Baskets.spots(type),
                        Baskets.spotsWithCarry(type, 0.04, 0.04, 0.04),
                        Baskets.spotsWithCarry(type, Baskets.DIFFERENT_CARRIES)));
    }

    /** 4.5 standard errors; the central differences of the witness are off by h^2 and 1e-16/h, both below 1e-7. */
    @ParameterizedTest
    @MethodSource("instruments")
    void valueAndEveryDerivativeLieWithinTheirErrors(Instrument instrument) {
        FactorLayout layout = Baskets.columns(instrument);
        for (boolean antithetic : new boolean[] {false, true}) {
            MonteCarloResult result = simulate(instrument, antithetic);

            assertEquals(BasketWitness.value(instrument), result.value(), 4.5 * result.error());
            for (int j = 0; j < layout.size(); j++) {
                double expected = BasketWitness.derivative(instrument, layout, j, 1e-4);
                assertTrue(result.gradientError()[j] >= 0.0);
                assertEquals(
                        expected,
                        result.gradient()[j],
                        4.5 * result.gradientError()[j] + 1e-6,
                        layout.factor(j).name() + ", antithetic=" + antithetic);
            }
        }
    }

    /**
     * Same paths at both bumps: only a path whose kink lies between them differs, by its slope / 20,000. Of 20,000 paths
     * with a deviation of 18 about half a path crosses within 1e-4 of the steepest column; 2e-3 of the slope allows forty.
     */
    @Test
    void derivativesAreThoseOfTheSimulationItself() {
        Instrument instrument = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES);
        FactorLayout layout = Baskets.columns(instrument);
        MonteCarloPlan plan = new MonteCarloPlan(20_000, 3L, false, 1);
        MonteCarloResult result = simulate(instrument, layout, plan);
        for (int j = 0; j < layout.size(); j++) {
            double h = 1e-4;
            double[] up = instrument.read(layout);
            double[] down = up.clone();
            up[j] += h;
            down[j] -= h;
            double bumped = (simulate(instrument.with(layout, up), layout, plan).value()
                            - simulate(instrument.with(layout, down), layout, plan)
                                    .value())
                    / (up[j] - down[j]);
            assertEquals(
                    bumped,
                    result.gradient()[j],
                    2e-3 * Math.max(1.0, Math.abs(bumped)),
                    layout.factor(j).name());
        }
    }

    /** 1e5 paths know a variance to sqrt(kurtosis/1e5), below 1 %; its root to half of that. */
    @Test
    void plainErrorIsThePayoffsDeviationOverTheRootOfPaths() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);

        MonteCarloResult result = simulate(instrument, false);

        double expected = Math.sqrt(BasketWitness.callVariance(instrument) / PATHS);
        assertEquals(expected, result.error(), 0.02 * expected);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void antitheticNeverReportsALargerError(Instrument instrument) {
        MonteCarloResult plain = simulate(instrument, false);
        MonteCarloResult antithetic = simulate(instrument, true);

        assertTrue(antithetic.error() <= plain.error(), antithetic.error() + " > " + plain.error());
    }

    /** Twenty seeds: their spread is the reported error to sqrt(1/38) = 16 %, 4.5 of which is 73 %. */
    @Test
    void antitheticErrorIsTheSpreadOverSeeds() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double sum = 0.0;
        double squares = 0.0;
        double error = 0.0;
        for (int seed = 0; seed < 20; seed++) {
            MonteCarloResult result = simulate(instrument, layout, new MonteCarloPlan(5_000, seed, true, 1));
            double away = result.value() - BasketWitness.value(instrument);
            sum += away;
            squares += away * away;
            error += result.error() / 20.0;
        }

        double spread = Math.sqrt((squares - sum * sum / 20.0) / 19.0);
        assertEquals(1.0, spread / error, 0.73);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Instrument instrument = Baskets.spots(PayoffType.STRADDLE);
        FactorLayout layout = Baskets.columns(instrument);
        MonteCarloResult one = simulate(instrument, layout, new MonteCarloPlan(30_001, 9L, true, 1));
        for (int threads : new int[] {2, 5}) {
            MonteCarloResult many = simulate(instrument, layout, new MonteCarloPlan(30_001, 9L, true, threads));

            assertEquals(one.value(), many.value());
            assertEquals(one.error(), many.error());
            assertArrayEquals(one.gradient(), many.gradient());
            assertArrayEquals(one.gradientError(), many.gradientError());
        }
    }

    /** On every path call - put = D N (basket - K), and so are their means: only rounding differs. */
    @Test
    void callMinusPutIsTheForwardOnTheSamePaths() {
        MonteCarloResult call = simulate(Baskets.forwards(PayoffType.CALL), true);
        MonteCarloResult put = simulate(Baskets.forwards(PayoffType.PUT), true);
        Instrument instrument = Baskets.forwards(PayoffType.CALL);

        double forward = 2.0 * Math.exp(-0.045) * (BasketWitness.forward(instrument) - 104.0);
        // A path and its mirror image cancel the noise of the forward.
        assertEquals(forward, call.value() - put.value(), 1e-11);
        assertEquals(2.0 * Math.exp(-0.045) * 0.6, call.gradient()[0] - put.gradient()[0], 1e-12);
    }

    /** 4.5 standard errors, and a quarter of one for the bias of the smooth step. */
    @ParameterizedTest
    @EnumSource(
            value = PayoffType.class,
            names = {"DIGITAL_CALL", "DIGITAL_PUT"})
    void digitalsHaveTheirOwnValueAndEveryDerivative(PayoffType type) {
        Instrument instrument = Baskets.spotsWithCarry(type, Baskets.DIFFERENT_CARRIES);
        FactorLayout layout = FactorLayout.all(LevelKind.SPOT, 3);

        for (boolean antithetic : new boolean[] {false, true}) {
            MonteCarloResult result = simulate(instrument, layout, new MonteCarloPlan(PATHS, 7L, antithetic, 1));

            assertEquals(BasketWitness.value(instrument), result.value(), 4.5 * result.error());
            assertEquals(0.0, result.smoothingBias(), "the value is not smoothed");
            for (int j = 0; j < layout.size(); j++) {
                double expected = BasketWitness.derivative(instrument, layout, j, 1e-4);
                assertEquals(
                        expected,
                        result.gradient()[j],
                        4.75 * result.gradientError()[j] + 1e-6,
                        layout.factor(j).name());
            }
        }
    }

    /**
     * Leading biases: softplus +pi^2 e^2/6 Gamma, sigmoid -pi^2 e^2/6 Gamma, gaussian +e^2/2 Gamma. The next term is of
     * relative order (e/s)^2 = (1.5/19)^2 = 0.6 %, with a factor below 10; 6 % and 4.5 errors bound both.
     */
    @ParameterizedTest
    @EnumSource(Smoothing.Kind.class)
    void smoothingBiasHasTheSignAndSizeOfItsKind(Smoothing.Kind kind) {
        double width = 1.5;
        for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.PUT}) {
            Instrument instrument = Baskets.smoothed(type, new Smoothing(kind, width));

            MonteCarloResult result = simulate(instrument, false);

            double factor =
                    switch (kind) {
                        case SOFTPLUS -> Math.PI * Math.PI / 6.0;
                        case SIGMOID -> -Math.PI * Math.PI / 6.0;
                        case GAUSSIAN -> 0.5;
                    };
            double leading = factor * width * width * BasketWitness.gamma(instrument);
            double tolerance = 0.06 * Math.abs(leading) + 4.5 * result.smoothingBiasError();
            assertEquals(leading, result.smoothingBias(), tolerance, type.label());
            assertTrue(result.smoothingBias() * leading > 0.0, "sign");
            assertEquals(
                    BasketWitness.value(instrument) + result.smoothingBias(), result.value(), 4.5 * result.error());
            assertTrue(result.smoothingBiasError() < 0.05 * result.error(), "common paths");
        }
    }

    @Test
    void withoutSmoothingThereIsNoBias() {
        MonteCarloResult result = simulate(Baskets.forwards(PayoffType.CALL), false);

        assertEquals(0.0, result.smoothingBias());
        assertEquals(0.0, result.smoothingBiasError());
    }

    static Stream<double[][]> singular() {
        return Stream.of(
                new double[][] {{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}},
                new double[][] {{1.0, -1.0, 0.3}, {-1.0, 1.0, -0.3}, {0.3, -0.3, 1.0}},
                new double[][] {{1.0, 1.0 - 1e-9, 0.2}, {1.0 - 1e-9, 1.0, 0.2}, {0.2, 0.2, 1.0}},
                new double[][] {{1.0, -0.5, -0.5}, {-0.5, 1.0, -0.5}, {-0.5, -0.5, 1.0}},
                // Indefinite by a hair that is still legal: smallest eigenvalue -2e-10.
                new double[][] {
                    {1.0, -0.5 - 1e-10, -0.5 - 1e-10},
                    {-0.5 - 1e-10, 1.0, -0.5 - 1e-10},
                    {-0.5 - 1e-10, -0.5 - 1e-10, 1.0}
                });
    }

    @ParameterizedTest
    @MethodSource("singular")
    void correlationsOfAnyRankAreSimulated(double[][] correlation) {
        Instrument instrument = Baskets.forwardsWithCorrelation(correlation);

        MonteCarloResult result = simulate(instrument, false);

        assertEquals(BasketWitness.value(instrument), result.value(), 4.5 * result.error());
        FactorLayout layout = Baskets.columns(instrument);
        for (int j = 0; j < layout.size(); j++) {
            double expected = BasketWitness.derivative(instrument, layout, j, 1e-4);
            assertEquals(expected, result.gradient()[j], 4.5 * result.gradientError()[j] + 1e-6);
        }
    }

    @Test
    void aGivenDiscountLeavesNoDerivativeToTimeOrRate() {
        Instrument instrument = Baskets.withDiscount(0.9);
        FactorLayout layout = Baskets.columns(instrument);

        MonteCarloResult result = simulate(instrument, false);

        assertEquals(BasketWitness.value(instrument), result.value(), 4.5 * result.error());
        for (int j = 0; j < layout.size(); j++) {
            FactorId.Kind kind = layout.factor(j).kind();
            boolean discounting = kind == FactorId.Kind.RATE || kind == FactorId.Kind.EXPIRY;
            assertEquals(
                    discounting,
                    Double.isNaN(result.gradient()[j]),
                    layout.factor(j).name());
        }
    }

    /** 4.5 standard errors; the witness' central differences are off by 1e-8 of a second derivative of a few hundred. */
    @ParameterizedTest
    @MethodSource("instruments")
    void correlationsHaveTheirDerivativesToo(Instrument instrument) {
        FactorLayout layout = FactorLayout.all(instrument.market().kind(), instrument.size());

        MonteCarloResult result = simulate(instrument, layout, new MonteCarloPlan(PATHS, 1L, true, 1));

        for (int j = 0; j < layout.size(); j++) {
            double expected = BasketWitness.derivative(instrument, layout, j, 1e-4);
            assertEquals(
                    expected,
                    result.gradient()[j],
                    4.5 * result.gradientError()[j] + 1e-5,
                    layout.factor(j).name());
        }
    }

    /** On the same paths; sums of as many numbers in another order. */
    @Test
    void theCommonCorrelationMovesEveryPair() {
        Instrument instrument = Baskets.equallyCorrelated(Baskets.spots(PayoffType.CALL), 0.3);
        FactorLayout common = new FactorLayout(List.of(FactorId.commonCorrelation()));
        FactorLayout pairs = new FactorLayout(
                List.of(FactorId.correlation(1, 0), FactorId.correlation(2, 0), FactorId.correlation(2, 1)));
        MonteCarloPlan plan = new MonteCarloPlan(1_000, 1L, true, 1);

        double[] each = simulate(instrument, pairs, plan).gradient();
        double together = simulate(instrument, common, plan).gradient()[0];

        assertEquals(each[0] + each[1] + each[2], together, 1e-12 * Math.abs(together));
    }

    /** On the same paths, with a control variate where the plan says so; sums of as many numbers in another order. */
    @Test
    void theCommonVolatilityMovesAllInProportion() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        double[] vols = instrument.market().vols();
        FactorLayout common = new FactorLayout(List.of(FactorId.commonVolatility()));
        FactorLayout each =
                new FactorLayout(List.of(FactorId.volatility(0), FactorId.volatility(1), FactorId.volatility(2)));
        MonteCarloPlan plain = new MonteCarloPlan(1_000, 1L, true, 1);
        for (MonteCarloPlan plan : List.of(plain, plain.withControl())) {
            MonteCarloResult apart = simulate(instrument, each, plan);
            MonteCarloResult together = simulate(instrument, common, plan);

            double expected = 0.0;
            for (int i = 0; i < 3; i++) {
                expected += vols[i] / vols[0] * apart.gradient()[i];
            }
            assertEquals(apart.value(), together.value());
            assertEquals(expected, together.gradient()[0], 1e-12 * Math.abs(expected));
        }
    }

    /** There nothing is random, and nothing tells any more how the others would move. */
    @Test
    void aCommonVolatilityOfZeroHasAValueAndNoDerivative() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout common = new FactorLayout(List.of(FactorId.commonVolatility()));
        Valuation out = Valuation.of(common);

        assertTrue(new MonteCarloPricer(instrument, common, Box.unbounded(1), new MonteCarloPlan(1_000, 1L, true, 1))
                .tryPrice(new double[1], out));

        double certain = CertainValue.of(instrument.with(common, new double[1])).pv();
        assertEquals(certain, out.value(), 1e-12);
        assertFalse(out.hasGradient(0));
    }

    @Test
    void aSingularCorrelationHasNoDerivative() {
        double[][] ones = {{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}};
        Instrument instrument = Baskets.forwardsWithCorrelation(ones);
        FactorLayout layout = FactorLayout.all(instrument.market().kind(), instrument.size());

        MonteCarloResult result = simulate(instrument, layout, new MonteCarloPlan(1_000, 1L, false, 1));

        for (int j = 0; j < layout.size(); j++) {
            assertEquals(layout.factor(j).kind() == FactorId.Kind.CORRELATION, Double.isNaN(result.gradient()[j]));
        }
    }

    @Test
    void whatHasNoVarianceIsExactAndNeverNaN() {
        Instrument instrument = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES);
        FactorLayout layout = Baskets.columns(instrument);
        double[] expired = instrument.read(layout);
        expired[layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY))] = 0.0;
        double[] calm = instrument.read(layout);
        for (int i = 0; i < 3; i++) {
            calm[layout.columnOf(FactorId.volatility(i))] = 0.0;
        }
        for (double[] x : List.of(expired, calm)) {
            MonteCarloResult result =
                    simulate(instrument.with(layout, x), layout, new MonteCarloPlan(300, 1L, false, 1));

            double intrinsic = Math.max(BasketWitness.forward(instrument.with(layout, x)) - 104.0, 0.0);
            double discount = Math.exp(-0.03 * x[layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY))]);
            assertEquals(2.0 * discount * intrinsic, result.value(), 1e-12);
            assertEquals(0.0, result.error(), 1e-15);
            for (double derivative : result.gradient()) {
                assertTrue(Double.isFinite(derivative));
            }
        }
    }

    @Test
    void tinyCountsAreLegalAndOnePathHasNoError() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);

        MonteCarloResult one = simulate(instrument, layout, new MonteCarloPlan(1, 1L, true, 4));
        MonteCarloResult three = simulate(instrument, layout, new MonteCarloPlan(3, 1L, false, 4));

        assertTrue(Double.isFinite(one.value()) && Double.isNaN(one.error()));
        assertTrue(Double.isFinite(three.value()) && three.error() > 0.0);
    }

    /** Rate at exactly 0, where (e^u - 1)/u is 0/0, and just beside it. */
    @Test
    void aVanishingRateIsNoSpecialCase() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double[] x = instrument.read(layout);
        int rate = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
        MonteCarloPlan plan = new MonteCarloPlan(10_000, 1L, false, 1);
        x[rate] = 0.0;
        MonteCarloResult zero = simulate(instrument.with(layout, x), layout, plan);
        x[rate] = 1e-9;
        MonteCarloResult near = simulate(instrument.with(layout, x), layout, plan);

        assertEquals(zero.value() + 1e-9 * zero.gradient()[rate], near.value(), 1e-12 * Math.abs(zero.value()));
        // The gradient jumps by 1/n of a path's where 1e-9 moves one over the kink; none does here.
        assertArrayEquals(zero.gradient(), near.gradient(), 1e-5);
    }

    @Test
    void progressEndsAtAllPathsAndNeverFallsBack() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        List<Long> seen = new ArrayList<>();
        new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), new MonteCarloPlan(20_000, 1L, false, 2))
                .simulate(instrument.read(layout), seen::add);

        assertEquals(20_000L, seen.get(seen.size() - 1));
        assertEquals(seen.stream().sorted().toList(), seen);
        assertTrue(seen.size() > 1);
    }

    @Test
    void aPricerFillsAValuationAndRefusesWhatItDoesNotServe() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.all(instrument.market().kind(), instrument.size());
        MonteCarloPlan plan = new MonteCarloPlan(1_000, 1L, true, 1);
        MonteCarloPricer pricer = new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
        double[] x = instrument.read(layout);
        Valuation out = Valuation.withCurvature(layout);

        assertTrue(pricer.tryPrice(x, out));
        MonteCarloResult result = pricer.simulate(x, paths -> {});
        assertEquals(result.value(), out.value());
        assertEquals(result.error(), out.error());
        assertArrayEquals(result.gradient(), out.gradient());
        assertEquals(ValueSource.MONTE_CARLO, out.source());
        assertTrue(out.hasCurvature());
        assertEquals(0, result.gamma().length, "not asked for");

        double[] negativeVol = x.clone();
        negativeVol[layout.columnOf(FactorId.volatility(1))] = -1.0;
        double[] notPsd = x.clone();
        notPsd[layout.columnOf(FactorId.correlation(1, 0))] = 0.999;
        notPsd[layout.columnOf(FactorId.correlation(2, 0))] = -0.999;
        notPsd[layout.columnOf(FactorId.correlation(2, 1))] = 0.999;
        double[] nan = x.clone();
        nan[0] = Double.NaN;
        double[] huge = x.clone();
        huge[0] = Double.MAX_VALUE;
        for (double[] refused : List.of(negativeVol, notPsd, nan, huge)) {
            assertFalse(pricer.tryPrice(refused, out));
            assertEquals(result.value(), out.value(), "untouched");
        }
    }
}
