package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GarchLabelTest {
    private static final double[] ONE = {1.0};
    private static final int STEPS = 21;

    private static GarchInstrument option(GarchMarket.Dynamics dynamics, PayoffType type) {
        boolean additive = dynamics == GarchMarket.Dynamics.ADDITIVE;
        double scale = additive ? 1e4 : 1.0;
        GarchMarket market = new GarchMarket(
                dynamics,
                additive ? LevelKind.FORWARD : LevelKind.SPOT,
                100.0,
                2.0e-4 * scale,
                4e-6 * scale,
                0.08,
                0.88,
                additive ? 0.0 : 0.4,
                0.0,
                1e-4,
                OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(type, 101.0, STEPS, ONE));
    }

    private static FactorLayout raw(GarchInstrument option) {
        List<FactorId> level = List.of(FactorId.level(option.market().kind(), 0));
        List<FactorId> others = Stream.of(
                        FactorId.Kind.STRIKE,
                        FactorId.Kind.EXPIRY,
                        FactorId.Kind.FIRST_VARIANCE,
                        FactorId.Kind.OMEGA,
                        FactorId.Kind.ALPHA,
                        FactorId.Kind.BETA,
                        FactorId.Kind.RATE)
                .map(FactorId::of)
                .toList();
        List<FactorId> lambda = option.market().isAdditive() ? List.of() : List.of(FactorId.of(FactorId.Kind.LAMBDA));
        return new FactorLayout(
                Stream.of(level, others, lambda).flatMap(List::stream).toList());
    }

    private static final FactorLayout SMILE = new FactorLayout(Stream.of(
                    FactorId.Kind.MONEYNESS,
                    FactorId.Kind.EXPIRY,
                    FactorId.Kind.VARIANCE_RATIO,
                    FactorId.Kind.LONG_RUN_VARIANCE,
                    FactorId.Kind.ALPHA,
                    FactorId.Kind.PERSISTENCE)
            .map(FactorId::of)
            .toList());

    private static SamplingPlan at(FactorLayout layout, double[] x, int rows) {
        return new SamplingPlan(layout, new Box(x, x), new SamplingLaw.Uniform(), rows, 1, true, 5L);
    }

    private static DirectionalSamples rows(GarchInstrument option, SamplingPlan plan, double... direction) {
        Optional<Directions> along = direction.length == 0 ? Optional.empty() : Optional.of(Directions.of(direction));
        return new LabelStream(option, plan, LabelOptions.conditional(along)).rows(0L, plan.samples(), 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = GarchMarket.Dynamics.class,
            names = {"ADDITIVE", "LOG"})
    void valuesAreUnbiased(GarchMarket.Dynamics dynamics) {
        for (PayoffType type : List.of(PayoffType.PUT, PayoffType.STRADDLE)) {
            GarchInstrument option = option(dynamics, type);
            FactorLayout layout = raw(option);
            double[] x = option.read(layout);

            LabelledSamples labels = rows(option, at(layout, x, 1 << 12)).first();

            var plain = new MonteCarloPricer(option, layout, new Box(x, x), new MonteCarloPlan(1 << 14, 9L, true, 1))
                    .simulate(x, done -> {});
            Moments y = new Moments();
            y.add(labels.y(), labels.size());
            double error = Math.hypot(y.standardError(), plain.error());
            assertEquals(plain.value(), y.mean(), 4.0 * error, type + ", error " + error);
            // A quarter of the paths.
            assertTrue(y.standardError() < plain.error(), "the control helps: " + y.standardError());
            for (int j = 0; j < layout.size(); j++) {
                if (layout.factor(j).kind() == FactorId.Kind.EXPIRY) {
                    continue;
                }
                Moments slope = new Moments();
                int column = j;
                double[] dy = java.util.stream.IntStream.range(0, labels.size())
                        .mapToDouble(i -> labels.dy()[i * layout.size() + column])
                        .toArray();
                slope.add(dy, dy.length);
                assertEquals(
                        plain.gradient()[j],
                        slope.mean(),
                        4.0 * Math.hypot(slope.standardError(), plain.gradientError()[j]),
                        type + " " + layout.factor(j).name());
            }
        }
    }

    /** Each path is smooth: bumped columns on the same normals. */
    @ParameterizedTest
    @EnumSource(
            value = GarchMarket.Dynamics.class,
            names = {"ADDITIVE", "LOG"})
    void derivativesOfEveryRowAreItsBumpedOnes(GarchMarket.Dynamics dynamics) {
        GarchInstrument option = option(dynamics, PayoffType.CALL);
        for (FactorLayout layout : List.of(raw(option), SMILE)) {
            double[] x = option.read(layout);
            int d = layout.size();
            double[] direction = new double[d];
            direction[0] = 0.3;
            DirectionalSamples here = rows(option, at(layout, x, 64), direction);
            for (int j = 0; j < d; j++) {
                if (layout.factor(j).kind() == FactorId.Kind.EXPIRY) {
                    continue;
                }
                double step = 1e-4 * Math.abs(x[j]);
                DirectionalSamples up = rows(option, at(layout, moved(x, j, step), 64), direction);
                DirectionalSamples down = rows(option, at(layout, moved(x, j, -step), 64), direction);
                for (int i = 0; i < 64; i++) {
                    double slope = (up.first().y()[i] - down.first().y()[i]) / (2.0 * step);
                    double size = Math.max(1.0, Math.abs(slope));
                    assertEquals(
                            slope,
                            here.first().dy()[i * d + j],
                            3e-6 * size,
                            layout.factor(j).name());
                    double bent = 0.3 * (up.first().dy()[i * d] - down.first().dy()[i * d]) / (2.0 * step);
                    assertEquals(
                            bent,
                            here.hessianTimes()[i * d + j],
                            1e-5 * Math.max(1.0, Math.abs(bent)),
                            "second order, " + layout.factor(j).name());
                }
            }
        }
    }

    /** What a path says of how its slope in p bends with T is what it says of its slope in T with p. */
    @Test
    void hessiansAreSymmetricInTimeToo() {
        GarchInstrument option = option(GarchMarket.Dynamics.LOG, PayoffType.CALL);
        double[] x = option.read(SMILE);
        int d = SMILE.size();
        int time = 1;
        double[] inTime = new double[d];
        inTime[time] = 1.0;
        DirectionalSamples along = rows(option, at(SMILE, x, 64), inTime);
        for (int j = 0; j < d; j++) {
            double[] other = new double[d];
            other[j] = 1.0;
            DirectionalSamples across = rows(option, at(SMILE, x, 64), other);
            for (int i = 0; i < 64; i++) {
                double entry = across.hessianTimes()[i * d + time];
                assertEquals(
                        entry,
                        along.hessianTimes()[i * d + j],
                        1e-9 * Math.max(1.0, Math.abs(entry)),
                        SMILE.factor(j).name());
            }
        }
    }

    private static double[] moved(double[] x, int j, double step) {
        double[] moved = x.clone();
        moved[j] += step;
        return moved;
    }

    /** The derivative in T is the central difference over whole steps of what those steps give, plus that of the closed form. */
    @Test
    void theSlopeInTimeIsTheDifferenceOverSteps() {
        GarchInstrument option = option(GarchMarket.Dynamics.LOG, PayoffType.CALL);
        Moments slope = moments(after(option, STEPS).dy());
        Moments later = moments(after(option, STEPS + 1.0).y());
        Moments earlier = moments(after(option, STEPS - 1.0).y());

        double error =
                Math.hypot(slope.standardError(), 0.5 * Math.hypot(later.standardError(), earlier.standardError()));
        // The closed form's third derivative in T makes 1e-4 of it.
        double difference = (later.mean() - earlier.mean()) / 2.0;
        assertEquals(difference, slope.mean(), 4.0 * error + 1e-4 * difference);
        assertTrue(error < 0.1 * difference, "the error is small: " + error);
    }

    private static LabelledSamples after(GarchInstrument option, double steps) {
        FactorLayout time = new FactorLayout(List.of(FactorId.of(FactorId.Kind.EXPIRY)));
        return rows(option, at(time, new double[] {steps}, 1 << 12)).first();
    }

    private static Moments moments(double[] numbers) {
        Moments moments = new Moments();
        moments.add(numbers, numbers.length);
        return moments;
    }

    @Test
    void rowsAreTheSameInWhateverPieces() {
        GarchInstrument option = option(GarchMarket.Dynamics.LOG, PayoffType.CALL);
        Box box = new Box(
                new double[] {-3.0, 5.0, 0.25, 1e-4, 0.02, 0.85}, new double[] {3.0, 60.0, 4.0, 4e-4, 0.12, 0.98});
        SamplingPlan plan = new SamplingPlan(SMILE, box, new SamplingLaw.LogUniform(), 512, 1, true, 3L);
        LabelStream stream = new LabelStream(option, plan, LabelOptions.conditional(Optional.empty()));

        LabelledSamples whole = stream.rows(0L, 512, 2).first();
        LabelledSamples part = stream.rows(100L, 200, 1).first();

        assertArrayEquals(Arrays.copyOfRange(whole.y(), 100, 300), part.y());
        assertArrayEquals(Arrays.copyOfRange(whole.dy(), 600, 1800), part.dy());
        assertArrayEquals(Arrays.copyOfRange(whole.x(), 600, 1800), part.x());
    }

    @Test
    void everyRowHasAWholeNumberOfSteps() {
        GarchInstrument option = option(GarchMarket.Dynamics.ADDITIVE, PayoffType.CALL);
        Box box = new Box(
                new double[] {-3.0, 5.0, 0.25, 1.0, 0.02, 0.85}, new double[] {3.0, 252.0, 4.0, 2.0, 0.12, 0.98});
        SamplingPlan plan = new SamplingPlan(SMILE, box, new SamplingLaw.LogUniform(), 64 * 48, 1, true, 3L);

        LabelledSamples rows = rows(option, plan).first();

        double[] steps = java.util.stream.IntStream.range(0, rows.size())
                .mapToDouble(i -> rows.x()[6 * i + 1])
                .toArray();
        assertTrue(Arrays.stream(steps).allMatch(t -> t == Math.rint(t)));
        assertEquals(5.0, Arrays.stream(steps).min().orElseThrow());
        assertEquals(252.0, Arrays.stream(steps).max().orElseThrow());
        assertTrue(Arrays.stream(steps).distinct().count() > 30);
    }

    @Test
    void refusesABoxWhereTheVarianceDoesNotRevert() {
        GarchInstrument option = option(GarchMarket.Dynamics.ADDITIVE, PayoffType.CALL);
        FactorLayout layout =
                new FactorLayout(List.of(FactorId.of(FactorId.Kind.ALPHA), FactorId.of(FactorId.Kind.BETA)));
        SamplingPlan plan = new SamplingPlan(
                layout,
                new Box(new double[] {0.02, 0.7}, new double[] {0.12, 0.96}),
                new SamplingLaw.Uniform(),
                64,
                1,
                true,
                1L);

        assertThrows(IllegalArgumentException.class, () -> rows(option, plan));
    }

    /** A path whose variance is 0 has no slope, one of weight 2 is another option. */
    @Test
    void refusesWhatItsFormulaeDoNotCover() {
        GarchInstrument option = option(GarchMarket.Dynamics.ADDITIVE, PayoffType.CALL);
        GarchInstrument twice = new GarchInstrument(
                option.market(), BasketOption.of(PayoffType.CALL, 101.0, STEPS, new double[] {2.0}));
        double[] x = option.read(SMILE);
        Box steep = new Box(new double[] {0.01, 0.05}, new double[] {0.9, 0.95});
        FactorLayout mixed =
                new FactorLayout(List.of(FactorId.of(FactorId.Kind.ALPHA), FactorId.of(FactorId.Kind.PERSISTENCE)));
        SamplingPlan negativeBeta = new SamplingPlan(mixed, steep, new SamplingLaw.Uniform(), 64, 1, true, 1L);

        assertThrows(IllegalArgumentException.class, () -> rows(twice, at(SMILE, x, 64)));
        assertThrows(IllegalArgumentException.class, () -> rows(option, negativeBeta));
    }

    @Test
    void refusesADigital() {
        GarchInstrument option = option(GarchMarket.Dynamics.LOG, PayoffType.DIGITAL_CALL);

        assertThrows(IllegalArgumentException.class, () -> rows(option, at(SMILE, option.read(SMILE), 64)));
    }
}
