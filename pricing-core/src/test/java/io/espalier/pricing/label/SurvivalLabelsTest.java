package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.oracle.DiscreteBarrier;
import io.espalier.pricing.oracle.GaussianState;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of paths that survive, against quadrature over the dates; statistics are held to 4 standard errors of their own. */
class SurvivalLabelsTest {
    private static final int ROWS = 1 << 14;
    private static final double[] WEIGHTS = {0.4, 0.3, 0.3};
    private static final Schedule EQUAL = Schedule.equallySpaced(12);
    private static final Schedule UNEQUAL = Schedule.of(0.1, 0.2, 0.7, 1.3, 1.5);
    private static final Schedule EARLY = Schedule.of(0.25, 0.75);

    /** In columns' units: levels, volatilities, correlation, strike, T, rate. */
    private static final double[] DIRECTION = {1.0, -0.6, 0.8, 0.5, -0.3, 0.4, 0.03, -0.7, 0.04, 0.01};

    private static MarketData market(LevelKind kind) {
        double[][] rho = {{1.0, 0.3, 0.3}, {0.3, 1.0, 0.3}, {0.3, 0.3, 1.0}};
        return new MarketData(
                kind,
                new double[] {100.0, 95.0, 110.0},
                new double[] {20.0, 25.0, 30.0},
                new Correlation(rho),
                0.04,
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static Instrument knockOut(
            LevelKind kind, Payment payment, double strike, double barrier, Direction direction, Schedule dates) {
        return new Instrument(
                market(kind),
                new BarrierOption(
                        payment, strike, barrier, direction, Knock.OUT, Monitoring.on(dates), 1.5, WEIGHTS, 2.0));
    }

    static Stream<Instrument> knockOuts() {
        double none = Double.NaN;
        return Stream.of(
                knockOut(LevelKind.FORWARD, Payment.CALL, 98.0, 85.0, Direction.DOWN, EQUAL),
                knockOut(LevelKind.SPOT, Payment.CALL, 80.0, 85.0, Direction.DOWN, UNEQUAL),
                knockOut(LevelKind.SPOT, Payment.PUT, 98.0, 80.0, Direction.DOWN, EQUAL),
                knockOut(LevelKind.SPOT, Payment.CALL, 98.0, 130.0, Direction.UP, UNEQUAL),
                knockOut(LevelKind.FORWARD, Payment.PUT, 104.0, 120.0, Direction.UP, EQUAL),
                knockOut(LevelKind.FORWARD, Payment.CASH, none, 85.0, Direction.DOWN, UNEQUAL),
                knockOut(LevelKind.FORWARD, Payment.CALL, 98.0, 85.0, Direction.DOWN, EARLY),
                knockOut(LevelKind.FORWARD, Payment.PUT, 98.0, 120.0, Direction.UP, EARLY),
                knockOut(LevelKind.FORWARD, Payment.CASH, none, 120.0, Direction.UP, EARLY));
    }

    private static FactorLayout columns(Instrument instrument) {
        FactorLayout all = Baskets.commonColumns(instrument);
        return new FactorLayout(all.factors().stream()
                .filter(factor -> factor.kind() != FactorId.Kind.STRIKE
                        || !Double.isNaN(instrument.product().strike()))
                .toList());
    }

    private static double[] direction(FactorLayout layout) {
        FactorLayout all = new FactorLayout(
                layout.columnOf(FactorId.of(FactorId.Kind.STRIKE)) >= 0
                        ? layout.factors()
                        : Baskets.commonColumns(knockOuts().findFirst().orElseThrow())
                                .factors());
        return layout.factors().stream()
                .mapToDouble(factor -> DIRECTION[all.columnOf(factor)])
                .toArray();
    }

    private static double deviationPerYear(MarketData market) {
        double variance = 0.0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                variance += WEIGHTS[i]
                        * WEIGHTS[j]
                        * market.vols()[i]
                        * market.vols()[j]
                        * market.correlation().get(i, j);
            }
        }
        return Math.sqrt(variance);
    }

    private static double level(MarketData market) {
        return WEIGHTS[0] * market.levels()[0] + WEIGHTS[1] * market.levels()[1] + WEIGHTS[2] * market.levels()[2];
    }

    /** By backward recursion over the dates. After the last of them, where expiry is later, Bachelier's formula stands for what is paid. */
    private static double worth(Instrument instrument) {
        BarrierOption option = (BarrierOption) instrument.product();
        MarketData market = instrument.market();
        double[] times = option.monitoring().schedule().orElseThrow().times(option.expiry());
        double rest = option.expiry() - times[times.length - 1];
        double deviation = deviationPerYear(market) * Math.sqrt(Math.max(rest, 0.0));
        boolean down = option.direction() == Direction.DOWN;
        GaussianState state = GaussianState.basket(level(market), market.carryOf(0), deviationPerYear(market), times);
        double expected = new DiscreteBarrier(
                        state,
                        down ? option.barrier() : Double.NEGATIVE_INFINITY,
                        down ? Double.POSITIVE_INFINITY : option.barrier(),
                        paid(option, deviation),
                        Double.isNaN(option.strike()) ? 100.0 : option.strike())
                .value();
        return option.notional() * Math.exp(-market.rate() * option.expiry()) * expected;
    }

    private static DoubleUnaryOperator paid(BarrierOption option, double deviation) {
        double side = option.payment() == Payment.PUT ? -1.0 : 1.0;
        return switch (option.payment()) {
            case CASH -> x -> 1.0;
            case CALL, PUT -> x -> bachelier(side * (x - option.strike()), deviation);
        };
    }

    private static double bachelier(double above, double deviation) {
        if (deviation < 1e-6) {
            return Math.max(above, 0.0);
        }
        double d = above / deviation;
        double density = Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI);
        return above * 0.5 * Erf.erfc(-d / Math.sqrt(2.0)) + deviation * density;
    }

    private static double worth(Instrument instrument, FactorLayout layout, double[] x) {
        return worth(instrument.with(layout, x));
    }

    private static double[] moved(double[] x, double[] by, double h) {
        double[] moved = x.clone();
        for (int j = 0; j < x.length; j++) {
            moved[j] += h * by[j];
        }
        return moved;
    }

    private static double[] unit(int j, int d) {
        double[] unit = new double[d];
        unit[j] = 1.0;
        return unit;
    }

    /** A five-hundredth of the size of a column: truncation below 1e-5 of a derivative, rounding of 1e-12 over that. */
    private static double bump(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD, STRIKE -> 0.2;
            case VOLATILITY -> 0.05;
            default -> 0.002;
        };
    }

    private static double slope(ToDoubleFunction<double[]> f, double[] x, double[] along, double h) {
        return (f.applyAsDouble(moved(x, along, h)) - f.applyAsDouble(moved(x, along, -h))) / (2.0 * h);
    }

    private static SamplingPlan at(Instrument instrument, FactorLayout layout, double[] x, int rows) {
        return new SamplingPlan(layout, new Box(x, x), new SamplingLaw.Uniform(), rows, 1, true, 17L);
    }

    private static DirectionalSamples label(Instrument instrument, FactorLayout layout, double[] x, int rows) {
        LabelOptions options = LabelOptions.survival(Optional.of(Directions.of(direction(layout))));
        return new LabelStream(instrument, at(instrument, layout, x, rows), options).rows(0L, rows, 1);
    }

    private static Moments column(double[] rows, int j, int d) {
        double[] column = new double[rows.length / d];
        Arrays.setAll(column, i -> rows[i * d + j]);
        Moments moments = new Moments();
        moments.add(column, column.length);
        return moments;
    }

    private static void assertIsMean(double expected, Moments moments, String what) {
        // The reference's own error, a hundred-thousandth of it.
        assertEquals(expected, moments.mean(), 4.0 * moments.standardError() + 2e-5 * Math.abs(expected), what);
    }

    @ParameterizedTest
    @MethodSource("knockOuts")
    void valuesGradientsAndHessiansAreThoseOfTheQuadrature(Instrument instrument) {
        FactorLayout layout = columns(instrument);
        int d = layout.size();
        double[] x = instrument.read(layout);
        double[] along = direction(layout);

        DirectionalSamples rows = label(instrument, layout, x, ROWS);

        ToDoubleFunction<double[]> worth = there -> worth(instrument, layout, there);
        assertIsMean(worth.applyAsDouble(x), column(rows.first().y(), 0, 1), "value");
        for (int j = 0; j < d; j++) {
            double[] unit = unit(j, d);
            double h = bump(layout.factor(j));
            String name = layout.factor(j).name();
            assertIsMean(slope(worth, x, unit, h), column(rows.first().dy(), j, d), name);
            ToDoubleFunction<double[]> byColumn = there -> slope(worth, there, unit, h);
            assertIsMean(slope(byColumn, x, along, 0.1), column(rows.hessianTimes(), j, d), "Hessian, " + name);
        }
    }

    /** The own gamma of the first level, alone. */
    @Test
    void gammaIsThatOfTheQuadrature() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        double[] x = instrument.read(layout);
        LabelOptions options = LabelOptions.survival(Optional.of(Directions.of(unit(0, 3))));

        DirectionalSamples rows =
                new LabelStream(instrument, at(instrument, layout, x, ROWS), options).rows(0L, ROWS, 1);

        ToDoubleFunction<double[]> delta = there -> slope(y -> worth(instrument, layout, y), there, unit(0, 3), 0.2);
        Moments gamma = column(rows.hessianTimes(), 0, 3);
        assertIsMean(slope(delta, x, unit(0, 3), 0.2), gamma, "gamma");
        assertTrue(gamma.standardError() > 0.0);
    }

    /**
     * On the same uniforms every row moves as its labels say: no kink and no jump is left. Truncation h^2 of numbers of some thousands at
     * most, in units in which a column moves by its bump; rounding 1e-14 over that.
     */
    @ParameterizedTest
    @MethodSource("knockOuts")
    void everyRowIsSmooth(Instrument instrument) {
        FactorLayout layout = columns(instrument);
        int d = layout.size();
        int n = 64;
        double[] x = instrument.read(layout);
        double[] along = direction(layout);
        double h = 1e-3;
        DirectionalSamples here = label(instrument, layout, x, n);
        DirectionalSamples up = label(instrument, layout, moved(x, along, h), n);
        DirectionalSamples down = label(instrument, layout, moved(x, along, -h), n);
        for (int i = 0; i < n; i++) {
            double slope = 0.0;
            for (int j = 0; j < d; j++) {
                slope += along[j] * here.first().dy()[i * d + j];
                double change = (up.first().dy()[i * d + j] - down.first().dy()[i * d + j]) / (2.0 * h);
                double label = here.hessianTimes()[i * d + j];
                double unit = 1.0 / bump(layout.factor(j));
                assertEquals(change, label, 1e-4 * Math.abs(label) + 1e-5 * unit, i + " " + layout.factor(j));
            }
            double bumped = (up.first().y()[i] - down.first().y()[i]) / (2.0 * h);
            assertEquals(bumped, slope, 1e-4 * Math.abs(slope) + 1e-5, "row " + i);
        }
    }

    @Test
    void firstOrderAloneIsThatBesideTheSecond() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = columns(instrument);
        double[] x = instrument.read(layout);
        SamplingPlan plan = at(instrument, layout, x, 100);
        DirectionalSamples both = label(instrument, layout, x, 100);

        DirectionalSamples alone =
                new LabelStream(instrument, plan, LabelOptions.survival(Optional.empty())).rows(0L, 100, 1);

        assertFalse(alone.hasSecondOrder());
        // The same numbers added up in another order.
        for (int k = 0; k < both.first().dy().length; k++) {
            double expected = both.first().dy()[k];
            assertEquals(expected, alone.first().dy()[k], 1e-10 * (1.0 + Math.abs(expected)));
        }
        assertEquals(both.first().y()[7], alone.first().y()[7]);
    }

    @Test
    void threadsAndCutsLeaveNoTrace() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = columns(instrument);
        double[] x = instrument.read(layout);
        LabelOptions options =
                LabelOptions.survival(Optional.of(Directions.of(direction(layout), unit(4, layout.size()))));
        LabelStream stream = new LabelStream(instrument, at(instrument, layout, x, 700), options);

        DirectionalSamples whole = stream.rows(0L, 700, 1);
        DirectionalSamples part = stream.rows(301L, 399, 3);

        assertEquals(whole, stream.rows(0L, 700, 4));
        int from = 301 * layout.size();
        assertTrue(Arrays.equals(
                Arrays.copyOfRange(whole.hessianTimes(), from, whole.hessianTimes().length), part.hessianTimes()));
        assertTrue(Arrays.equals(
                Arrays.copyOfRange(whole.first().dy(), from, whole.first().dy().length),
                part.first().dy()));
    }

    /** Recorded on JDK 17: the bits that must not move from one JDK to the next. */
    @Test
    void labelsHaveTheSameBitsOnEveryJdk() {
        Instrument instrument = knockOuts().skip(3).findFirst().orElseThrow();
        FactorLayout layout = columns(instrument);

        assertEquals(
                "03a57934546ed9bc29d85bd10f52c320758d192807a3b30808acec823415c77c",
                label(instrument, layout, instrument.read(layout), 500).hash());
    }

    /**
     * The slope of a smoothed step has 1.19/h of its own square for a variance ({@code JumpSmoothing}); h is 0.32 at 2^14 observations,
     * so that is 3.7. Of survival nothing like it is left: the chance is smooth.
     */
    @Test
    void vegaIsLessNoisyThanThatOfPlainPaths() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = columns(instrument);
        SamplingPlan plan = at(instrument, layout, instrument.read(layout), ROWS);
        LabelledSamples plain = new LabelGenerator(instrument).generate(plan, 1);
        LabelledSamples survival = new LabelStream(instrument, plan, LabelOptions.survival(Optional.empty()))
                .rows(0L, ROWS, 1)
                .first();
        for (int j = 3; j < 6; j++) {
            double ratio = column(plain.dy(), j, layout.size()).standardError()
                    / column(survival.dy(), j, layout.size()).standardError();
            assertTrue(ratio * ratio > 3.7, layout.factor(j) + ": " + ratio);
        }
    }

    @Test
    void onlyKnockOutsWatchedOnDatesOfABasketThatKeepsToItselfHaveThem() {
        Instrument knockOut = knockOuts().findFirst().orElseThrow();
        BarrierOption option = (BarrierOption) knockOut.product();
        BarrierOption in = new BarrierOption(
                option.payment(), 98.0, 85.0, Direction.DOWN, Knock.IN, option.monitoring(), 1.5, WEIGHTS, 2.0);
        BarrierOption always = new BarrierOption(
                option.payment(), 98.0, 85.0, Direction.DOWN, Knock.OUT, Monitoring.continuous(), 1.5, WEIGHTS, 2.0);
        MarketData carried = new MarketData(
                LevelKind.SPOT,
                knockOut.market().levels(),
                knockOut.market().vols(),
                knockOut.market().correlation(),
                0.04,
                Optional.of(new double[] {0.01, 0.02, 0.03}),
                OptionalDouble.empty());
        BasketOption vanilla = BasketOption.of(PayoffType.CALL, 98.0, 1.5, WEIGHTS);

        assertTrue(knockOuts().allMatch(LabelStream::admitsSurvival));
        for (Instrument other : List.of(
                new Instrument(knockOut.market(), in),
                new Instrument(knockOut.market(), always),
                new Instrument(carried, option),
                new Instrument(knockOut.market(), vanilla))) {
            assertFalse(LabelStream.admitsSurvival(other));
            FactorLayout layout = FactorLayout.levels(other.market().kind(), 3);
            SamplingPlan plan = at(other, layout, other.read(layout), 1);
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> new LabelStream(other, plan, LabelOptions.survival(Optional.empty())))
                    .getMessage();
            assertTrue(message.startsWith("paths that survive are for knock-outs watched on dates"), message);
        }
    }

    @Test
    void aStepWithoutVarianceIsRefused() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.EXPIRY)));
        Box box = new Box(new double[] {90.0, 0.0}, new double[] {110.0, 1.0});
        SamplingPlan plan = new SamplingPlan(layout, box, new SamplingLaw.Uniform(), 3, 1, true, 1L);

        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new LabelStream(instrument, plan, LabelOptions.survival(Optional.empty())))
                .getMessage();

        assertTrue(message.startsWith("a path survives by steps with variance"), message);
    }

    /** Far beyond the barrier next to nothing survives, and that is a small number, not a NaN. */
    @Test
    void whatIsAllButDeadIsFinite() {
        Instrument instrument = knockOuts().findFirst().orElseThrow();
        FactorLayout layout = columns(instrument);
        for (double level : new double[] {60.0, 20.0, -400.0, -5000.0}) {
            double[] x = instrument.read(layout);
            Arrays.fill(x, 0, 3, level);

            DirectionalSamples rows = label(instrument, layout, x, 50);

            for (double[] numbers : List.of(rows.first().y(), rows.first().dy(), rows.hessianTimes())) {
                assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite), "level " + level);
            }
            assertTrue(Arrays.stream(rows.first().y()).allMatch(v -> Math.abs(v) < 50.0));
        }
    }
}
