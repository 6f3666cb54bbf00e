package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.BumpedPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorId.Kind;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.oracle.DiscreteBarrier;
import io.espalier.pricing.oracle.GaussianState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Products through the simulation, value and every Greek, against whatever knows them otherwise. Four standard errors
 * (seeds are fixed), and 1e-12 for what is certain: 300 numbers in all, of which chance would miss one in fifty runs of
 * other seeds.
 */
class ProductSimulationTest {
    private static final double[] WEIGHTS = {0.4, 0.6};
    private static final double EXPIRY = 1.1;
    private static final MarketData FORWARDS = MarketData.ofForwards(
            new double[] {102.0, 99.0},
            new double[] {20.0, 25.0},
            new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
            0.03);

    private static Valuation simulated(Instrument instrument, FactorLayout columns, long paths) {
        Valuation out = Valuation.of(columns);
        MonteCarloPlan plan = new MonteCarloPlan(paths, 5L, true, 1);
        assertTrue(new MonteCarloPricer(instrument, columns, Box.unbounded(columns.size()), plan)
                .tryPrice(instrument.read(columns), out));
        return out;
    }

    private static void near(double expected, double found, double error, String what) {
        assertEquals(expected, found, 4.0 * error + 1e-12, what);
    }

    static Stream<Product> closed() {
        List<Product> products = new ArrayList<>();
        for (BarrierOption.Direction direction : BarrierOption.Direction.values()) {
            for (BarrierOption.Knock knock : BarrierOption.Knock.values()) {
                for (BarrierOption.Payment payment : BarrierOption.Payment.values()) {
                    products.add(new BarrierOption(
                            payment,
                            payment == BarrierOption.Payment.CASH ? Double.NaN : 98.0,
                            direction == BarrierOption.Direction.UP ? 125.0 : 82.0,
                            direction,
                            knock,
                            Monitoring.continuous(),
                            EXPIRY,
                            WEIGHTS,
                            2.0));
                }
            }
        }
        Schedule given = Schedule.of(0.3, EXPIRY);
        for (PutCall type : PutCall.values()) {
            products.add(
                    new DoubleBarrierOption(type, 98.0, 75.0, 135.0, Monitoring.continuous(), EXPIRY, WEIGHTS, 2.0));
            products.add(AsianOption.fixed(type, 98.0, Schedule.equallySpaced(4), EXPIRY, WEIGHTS));
            products.add(AsianOption.floating(type, Schedule.of(0.3, 0.9), EXPIRY, WEIGHTS));
            products.add(new AsianOption(type, 98.0, given, new PastFixings(2, 101.0), EXPIRY, WEIGHTS, 2.0));
        }
        products.add(BasketOption.of(PayoffType.DIGITAL_CALL, 98.0, EXPIRY, WEIGHTS));
        products.add(BasketOption.of(PayoffType.DIGITAL_PUT, 98.0, EXPIRY, WEIGHTS));
        return products.stream();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void closedFormsAreMet(Product product) {
        Instrument instrument = new Instrument(FORWARDS, product);
        FactorLayout columns = new FactorLayout(List.of(
                FactorId.forward(0),
                FactorId.forward(1),
                FactorId.volatility(0),
                FactorId.volatility(1),
                FactorId.correlation(1, 0),
                FactorId.of(Kind.RATE),
                FactorId.of(Kind.EXPIRY)));
        Valuation exact = Valuation.of(columns);
        assertTrue(new AnalyticPricer(instrument, columns).tryPrice(instrument.read(columns), exact));

        Valuation found = simulated(instrument, columns, 40_000);

        near(exact.value(), found.value(), found.error(), product.toString());
        for (int j = 0; j < columns.size(); j++) {
            near(exact.gradient()[j], found.gradient()[j], found.gradientError()[j], columns.factor(j) + " " + product);
        }
    }

    private static final double CARRY = 0.06;

    /** One asset that stands at 100. */
    private static MarketData spot(double volatility, double rate, double carry) {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {ContinuousBarrierTest.START},
                new double[] {volatility},
                new Correlation(new double[][] {{1.0}}),
                rate,
                Optional.of(new double[] {carry}),
                OptionalDouble.empty());
    }

    private static Instrument watchedOnDates(BarrierOption.Direction direction, double barrier) {
        MarketData spot = spot(20.0, 0.03, CARRY);
        return new Instrument(
                spot,
                new BarrierOption(
                        BarrierOption.Payment.CALL,
                        98.0,
                        barrier,
                        direction,
                        BarrierOption.Knock.OUT,
                        Monitoring.on(Schedule.equallySpaced(6)),
                        EXPIRY,
                        new double[] {1.0},
                        1.0));
    }

    /** By quadrature over the dates, at any level, volatility, rate and expiry. */
    private static double byQuadrature(BarrierOption option, double[] x) {
        boolean isUp = option.direction() == BarrierOption.Direction.UP;
        GaussianState state =
                GaussianState.basket(x[0], CARRY, x[1], GaussianState.equallySpaced(option.jumpDates(), x[3]));
        double lower = isUp ? Double.NEGATIVE_INFINITY : option.barrier();
        double upper = isUp ? option.barrier() : Double.POSITIVE_INFINITY;
        double strike = option.strike();
        return new DiscreteBarrier(state, lower, upper, level -> Math.max(level - strike, 0.0), strike).value()
                * Math.exp(-x[2] * x[3]);
    }

    /** Central bumps of the oracle, good to 1e-13: h = 1e-3 leaves 1e-10 of rounding and 1e-6 third derivatives. */
    @ParameterizedTest
    @CsvSource({"UP, 125", "DOWN, 90"})
    void barriersWatchedOnDatesAgreeWithQuadrature(BarrierOption.Direction direction, double barrier) {
        Instrument instrument = watchedOnDates(direction, barrier);
        FactorLayout columns = new FactorLayout(
                List.of(FactorId.spot(0), FactorId.volatility(0), FactorId.of(Kind.RATE), FactorId.of(Kind.EXPIRY)));
        double[] x = instrument.read(columns);
        ToDoubleFunction<double[]> oracle = point -> byQuadrature((BarrierOption) instrument.product(), point);

        Valuation found = simulated(instrument, columns, 100_000);

        near(oracle.applyAsDouble(x), found.value(), found.error(), "value");
        for (int j = 0; j < x.length; j++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[j] += 1e-3;
            down[j] -= 1e-3;
            double slope = (oracle.applyAsDouble(up) - oracle.applyAsDouble(down)) / 2e-3;
            near(
                    slope,
                    found.gradient()[j],
                    found.gradientError()[j],
                    columns.factor(j).toString());
        }
    }

    private static Instrument onThreeAssets(Product product) {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.5, 0.3}, {0.5, 1.0, 0.4}, {0.3, 0.4, 1.0}});
        return new Instrument(
                MarketData.ofForwards(
                        new double[] {102.0, 99.0, 101.0}, new double[] {20.0, 25.0, 30.0}, correlation, 0.03),
                product);
    }

    static Stream<Product> onManyLevels() {
        double[] initial = {100.0, 100.0, 100.0};
        return Stream.of(
                new ExtremeOption(
                        ExtremeOption.Extreme.BEST, PutCall.CALL, 110.0, 1.0, new double[] {1.0, 1.0, 1.0}, 1.0),
                new Autocallable(initial, Schedule.of(0.25, 0.5, 0.75, 1.0), 1.0, 0.03, 0.8, true, 0.7, 1.0, 1.0));
    }

    /**
     * Ten replicates bumped by 1 % of a level, on common random numbers: the third derivative of a value smooth over 10
     * to 20 adds at most 1/(6 10^2) of a delta, which is taken into the tolerance. Each standard error is at most half
     * a percent of all deltas together.
     */
    @ParameterizedTest
    @MethodSource("onManyLevels")
    void deltasAreThoseOfBumps(Product product) {
        Instrument instrument = onThreeAssets(product);
        FactorLayout columns = FactorLayout.levels(LevelKind.FORWARD, 3);
        List<MonteCarloPricer> replicates = LongStream.range(100, 110)
                .mapToObj(seed -> new MonteCarloPricer(
                        instrument, columns, Box.unbounded(3), new MonteCarloPlan(4_000, seed, true, 1)))
                .toList();
        Valuation bumped = Valuation.of(columns);
        assertTrue(
                new BumpedPricer(replicates, new double[] {1.0, 1.0, 1.0}).tryPrice(instrument.read(columns), bumped));

        Valuation found = simulated(instrument, columns, 100_000);

        double all = Arrays.stream(found.gradient()).map(Math::abs).sum();
        near(bumped.value(), found.value(), Math.hypot(found.error(), bumped.error()), "value");
        for (int i = 0; i < 3; i++) {
            double error = Math.hypot(found.gradientError()[i], bumped.gradientError()[i]);
            assertEquals(bumped.gradient()[i], found.gradient()[i], 4.0 * error + all / 600.0, "delta " + i);
            assertTrue(found.gradientError()[i] <= 0.005 * all, "error of delta " + i);
        }
    }

    /** The bridges' refinement, fed by the dynamics: the chance to stay below a barrier under a carry of 10 %. */
    @ParameterizedTest
    @CsvSource({"130", "115"})
    void aWatchedBarrierUnderDriftIsBridgedInTime(double barrier) {
        MarketData spot = spot(ContinuousBarrierTest.VOLATILITY, 0.0, 0.1);
        Product cash = ContinuousBarrierTest.option(
                BarrierOption.Payment.CASH,
                BarrierOption.Direction.UP,
                BarrierOption.Knock.OUT,
                barrier,
                Monitoring.BRIDGES);

        Valuation found = simulated(new Instrument(spot, cash), FactorLayout.levels(LevelKind.SPOT, 1), 100_000);

        near(ContinuousBarrierTest.staysWithDrift(0.1, barrier, 64), found.value(), found.error(), "chance");
    }
}
