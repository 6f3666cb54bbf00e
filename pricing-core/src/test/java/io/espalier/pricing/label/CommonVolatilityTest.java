package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels whose volatilities move in proportion; statistics are held to 4 standard errors of their own. */
class CommonVolatilityTest {
    private static final int ROWS = 1 << 14;

    private static Instrument call() {
        return Baskets.equallyCorrelated(Baskets.spots(PayoffType.CALL), 0.35);
    }

    private static Instrument asian() {
        double[] weights = call().product().weights();
        return new Instrument(
                call().market(), AsianOption.fixed(PutCall.CALL, 98.0, Schedule.equallySpaced(4), 1.5, weights));
    }

    private static Instrument knockOut() {
        return new Instrument(
                call().market(),
                new BarrierOption(
                        BarrierOption.Payment.CALL,
                        104.0,
                        85.0,
                        BarrierOption.Direction.DOWN,
                        BarrierOption.Knock.OUT,
                        Monitoring.on(Schedule.equallySpaced(6)),
                        1.5,
                        call().product().weights(),
                        2.0));
    }

    static Stream<Instrument> closed() {
        return Stream.of(call(), asian());
    }

    /** Every column within 10 % of the instrument's own number. */
    private static SamplingPlan plan(Instrument instrument, FactorLayout layout) {
        double[] x = instrument.read(layout);
        double[] low = Arrays.stream(x).map(v -> 0.9 * v).toArray();
        double[] high = Arrays.stream(x).map(v -> 1.1 * v).toArray();
        return new SamplingPlan(layout, new Box(low, high), new SamplingLaw.Uniform(), ROWS, 1, true, 7L);
    }

    private static void assertMeanIsZero(double[] residuals, String what) {
        Moments moments = new Moments();
        moments.add(residuals, residuals.length);
        assertTrue(moments.standardError() > 0.0, "noise in " + what);
        assertEquals(0.0, moments.mean(), 4.0 * moments.standardError(), what);
    }

    private static Valuation price(AnalyticPricer pricer, double[] x, double[] direction, double h) {
        double[] moved = x.clone();
        for (int j = 0; j < x.length; j++) {
            moved[j] += h * direction[j];
        }
        Valuation out = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(moved, out));
        return out;
    }

    @ParameterizedTest
    @MethodSource("closed")
    void labelsAreUnbiasedInEveryColumn(Instrument instrument) {
        FactorLayout layout = Baskets.commonLevelColumns(instrument);
        int d = layout.size();
        AnalyticPricer pricer = new AnalyticPricer(instrument, layout);

        LabelledSamples samples = new LabelGenerator(instrument).generate(plan(instrument, layout), 1);

        double[] values = new double[ROWS];
        double[][] slopes = new double[d][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] x = Arrays.copyOfRange(samples.x(), i * d, (i + 1) * d);
            Valuation exact = price(pricer, x, new double[d], 0.0);
            values[i] = samples.y()[i] - exact.value();
            for (int j = 0; j < d; j++) {
                slopes[j][i] = samples.dy()[i * d + j] - exact.gradient()[j];
            }
        }
        assertMeanIsZero(values, "values");
        for (int j = 0; j < d; j++) {
            assertMeanIsZero(slopes[j], layout.factor(j).name());
        }
    }

    /** Mixed derivatives of levels with every column, by differences of closed gradients. */
    @ParameterizedTest
    @MethodSource("closed")
    void secondOrderLabelsAreUnbiasedInEveryColumn(Instrument instrument) {
        FactorLayout layout = Baskets.commonLevelColumns(instrument);
        int d = layout.size();
        double[] direction = Arrays.copyOf(new double[] {1.0, -0.6, 0.8}, d);
        SamplingPlan plan = plan(instrument, layout);
        LabelOptions options = LabelOptions.along(Directions.of(direction), new HessianMethod.LikelihoodRatio());

        DirectionalSamples samples = new LabelStream(instrument, plan, options).rows(0L, ROWS, 1);

        AnalyticPricer pricer = new AnalyticPricer(instrument, layout);
        double[][] residuals = new double[d][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] x = Arrays.copyOfRange(samples.first().x(), i * d, (i + 1) * d);
            double[] up = price(pricer, x, direction, 1e-4).gradient();
            double[] down = price(pricer, x, direction, -1e-4).gradient();
            for (int j = 0; j < d; j++) {
                residuals[j][i] = samples.hessianTimes()[i * d + j] - (up[j] - down[j]) / 2e-4;
            }
        }
        for (int j = 0; j < d; j++) {
            assertMeanIsZero(residuals[j], layout.factor(j).name());
        }
    }

    /** A layout and a direction in it, with which rows are labelled at the instrument itself. */
    private record Rows(Instrument instrument, FactorLayout layout, double[] direction) {

        DirectionalSamples plain(HessianMethod method, double... along) {
            return rows(LabelOptions.along(Directions.of(along), method));
        }

        DirectionalSamples survival() {
            return rows(LabelOptions.survival(Optional.of(Directions.of(direction))));
        }

        private DirectionalSamples rows(LabelOptions options) {
            double[] x = instrument.read(layout);
            SamplingPlan plan = new SamplingPlan(layout, new Box(x, x), new SamplingLaw.Uniform(), 300, 2, true, 11L);
            return new LabelStream(instrument, plan, options).rows(0L, 300, 1);
        }
    }

    private static final double[] LEVELS = {1.0, -0.6, 0.8};
    private static final double COMMON = 0.5;

    private static Rows together(Instrument instrument) {
        FactorLayout layout = Baskets.commonLevelColumns(instrument);
        double[] direction = Arrays.copyOf(LEVELS, layout.size());
        direction[3] = COMMON;
        return new Rows(instrument, layout, direction);
    }

    private static Rows apart(Instrument instrument) {
        FactorLayout layout = Baskets.commonColumns(instrument);
        double[] direction = Arrays.copyOf(LEVELS, layout.size());
        for (int i = 0; i < 3; i++) {
            direction[3 + i] = COMMON * share(instrument, i);
        }
        return new Rows(instrument, layout, direction);
    }

    private static double share(Instrument instrument, int i) {
        return instrument.market().vols()[i] / instrument.market().vols()[0];
    }

    /** Row by row: what the common volatility moves is what all move at their shares. Roundings of some hundred terms. */
    private static void assertChainRule(Instrument instrument, DirectionalSamples together, DirectionalSamples apart) {
        assertClose(instrument, together.first().dy(), apart.first().dy());
        assertClose(instrument, together.hessianTimes(), apart.hessianTimes());
    }

    private static void assertClose(Instrument instrument, double[] together, double[] apart) {
        int d = 8;
        double size = Arrays.stream(apart).map(Math::abs).max().orElseThrow();
        assertTrue(size > 0.0);
        for (int i = 0; i < together.length / d; i++) {
            for (int j = 0; j < d; j++) {
                double expected = 0.0;
                for (int k = 0; k < (j == 3 ? 3 : 1); k++) {
                    int column = j < 3 ? j : j == 3 ? 3 + k : j + 2;
                    expected += (j == 3 ? share(instrument, k) : 1.0) * apart[i * (d + 2) + column];
                }
                assertEquals(expected, together[i * d + j], 1e-11 * size, "row " + i + ", column " + j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void plainLabelsFollowTheChainRuleRowByRow(Instrument instrument) {
        Rows together = together(instrument);
        Rows apart = apart(instrument);

        HessianMethod smoothed = new HessianMethod.Smoothed(3.0);
        assertChainRule(
                instrument, together.plain(smoothed, together.direction()), apart.plain(smoothed, apart.direction()));
        HessianMethod ratio = new HessianMethod.LikelihoodRatio();
        assertChainRule(
                instrument,
                together.plain(ratio, Arrays.copyOf(LEVELS, 8)),
                apart.plain(ratio, Arrays.copyOf(LEVELS, 10)));
    }

    static Stream<Instrument> knockOuts() {
        return Stream.of(knockOut());
    }

    @ParameterizedTest
    @MethodSource("knockOuts")
    void labelsOfPathsThatSurviveFollowTheChainRuleRowByRow(Instrument instrument) {
        assertChainRule(
                instrument, together(instrument).survival(), apart(instrument).survival());
    }
}
