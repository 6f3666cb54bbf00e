package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.BasketWitness;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelGeneratorTest {
    private static final SamplingLaw UNIFORM = new SamplingLaw.Uniform();

    /** Every column within 10 % of the instrument's own number. */
    private static Box around(Instrument instrument, FactorLayout layout) {
        double[] x = instrument.read(layout);
        return new Box(
                Arrays.stream(x).map(v -> v - 0.1 * Math.abs(v)).toArray(),
                Arrays.stream(x).map(v -> v + 0.1 * Math.abs(v)).toArray());
    }

    private static SamplingPlan plan(Instrument instrument, SamplingLaw law, int samples, boolean antithetic) {
        FactorLayout layout = Baskets.columns(instrument);
        return new SamplingPlan(layout, around(instrument, layout), law, samples, 1, antithetic, 5L);
    }

    private static LabelledSamples generate(Instrument instrument, SamplingPlan plan) {
        return new LabelGenerator(instrument).generate(plan, 1);
    }

    private static double[] row(double[] rows, int i, int d) {
        return Arrays.copyOfRange(rows, i * d, (i + 1) * d);
    }

    private static void assertMeanIsZero(double[] residuals, String what) {
        double mean = Arrays.stream(residuals).average().orElseThrow();
        double squares =
                Arrays.stream(residuals).map(r -> (r - mean) * (r - mean)).sum();
        double error = Math.sqrt(squares / (residuals.length - 1.0) / residuals.length);
        assertEquals(0.0, mean, 4.5 * error + 1e-6, what);
    }

    static Stream<Instrument> instruments() {
        return Stream.of(
                Baskets.forwards(PayoffType.CALL),
                Baskets.spots(PayoffType.PUT),
                Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES));
    }

    /** Row by row the label minus the closed form at that row's own point has mean zero, and so has every derivative. */
    @ParameterizedTest
    @MethodSource("instruments")
    void labelsAreUnbiasedAtEveryPointAndInEveryColumn(Instrument instrument) {
        FactorLayout layout = Baskets.columns(instrument);
        int n = 20_000;
        int d = layout.size();

        LabelledSamples samples = generate(instrument, plan(instrument, UNIFORM, n, true));

        double[] residuals = new double[n];
        double[][] slopes = new double[d][n];
        for (int i = 0; i < n; i++) {
            Instrument there = instrument.with(layout, row(samples.x(), i, d));
            residuals[i] = samples.y()[i] - BasketWitness.value(there);
            for (int j = 0; j < d; j++) {
                slopes[j][i] = samples.dy()[i * d + j] - BasketWitness.derivative(there, layout, j, 1e-4);
            }
        }
        assertMeanIsZero(residuals, "values");
        for (int j = 0; j < d; j++) {
            assertMeanIsZero(slopes[j], layout.factor(j).name());
        }
    }

    /** A box of one point, moved: the same normals, so that y moves by dy but for rows that cross the kink. */
    @Test
    void aRowsDerivativeIsThatOfItsOwnValue() {
        Instrument instrument = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES);
        FactorLayout layout = Baskets.columns(instrument);
        double h = 1e-5;
        LabelledSamples base = generate(instrument, point(instrument, layout, 0, 0.0));
        for (int j = 0; j < layout.size(); j++) {
            LabelledSamples up = generate(instrument, point(instrument, layout, j, h));
            LabelledSamples down = generate(instrument, point(instrument, layout, j, -h));
            int agreeing = 0;
            for (int i = 0; i < base.size(); i++) {
                double bumped = (up.y()[i] - down.y()[i]) / (2.0 * h);
                double label = base.dy()[i * layout.size() + j];
                // Rounding 1e-14 / h = 1e-9 on values of 100, truncation h^2 below that.
                agreeing += Math.abs(bumped - label) <= 1e-7 * Math.max(1.0, Math.abs(label)) ? 1 : 0;
            }
            assertTrue(agreeing >= base.size() - 2, layout.factor(j).name() + ": " + agreeing);
        }
    }

    private static SamplingPlan point(Instrument instrument, FactorLayout layout, int column, double bump) {
        double[] x = instrument.read(layout);
        x[column] += bump;
        return new SamplingPlan(layout, new Box(x, x), UNIFORM, 1_000, 1, false, 3L);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        SamplingPlan plan = plan(instrument, UNIFORM, 3_001, true);
        LabelledSamples one = new LabelGenerator(instrument).generate(plan, 1);

        for (int threads : new int[] {2, 5}) {
            LabelledSamples many = new LabelGenerator(instrument).generate(plan, threads);
            assertEquals(one, many);
            assertEquals(one.hash(), many.hash());
        }
    }

    /** Recorded on JDK 17: the bits that must not move from one JDK to the next. */
    @Test
    void labelsHaveTheSameBitsOnEveryJdk() {
        Instrument plain = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES);
        assertEquals(
                "350910a6990147a01e1032acf281944a7adbe7818daeb4f9fe2823b297ad0774",
                generate(plain, plan(plain, UNIFORM, 2_000, true)).hash());
        Instrument smoothed = Baskets.smoothed(PayoffType.PUT, new Smoothing(Smoothing.Kind.SOFTPLUS, 3.0));
        assertEquals(
                "9a195155f510b86de8c07d2961d95158a4e9720ec2f50b506c69b52889c4612d",
                generate(smoothed, plan(smoothed, new SamplingLaw.Sobol(), 500, false))
                        .hash());
    }

    @Test
    void moreRowsBeginWithTheSameRows() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        LabelledSamples few = generate(instrument, plan(instrument, UNIFORM, 300, true));
        LabelledSamples many = generate(instrument, plan(instrument, UNIFORM, 700, true));

        assertArrayEquals(few.y(), Arrays.copyOf(many.y(), 300));
        assertArrayEquals(few.dy(), Arrays.copyOf(many.dy(), few.dy().length));
    }

    /** At one point, a row of three paths is the mean of the three rows with one path each. */
    @Test
    void severalPathsOfARowAreAveraged() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double[] x = instrument.read(layout);
        Box box = new Box(x, x);
        int d = layout.size();
        LabelledSamples single = generate(instrument, new SamplingPlan(layout, box, UNIFORM, 900, 1, true, 3L));
        LabelledSamples triple = generate(instrument, new SamplingPlan(layout, box, UNIFORM, 300, 3, true, 3L));

        for (int i = 0; i < 300; i++) {
            double mean = (single.y()[3 * i] + single.y()[3 * i + 1] + single.y()[3 * i + 2]) / 3.0;
            assertEquals(mean, triple.y()[i], 1e-13 * 100.0);
            for (int j = 0; j < d; j++) {
                double slope = 0.0;
                for (int k = 0; k < 3; k++) {
                    slope += single.dy()[(3 * i + k) * d + j] / 3.0;
                }
                assertEquals(slope, triple.dy()[i * d + j], 1e-13 * 100.0);
            }
        }
    }

    @Test
    void antitheticRowsAreLessNoisy() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        double[] spread = new double[2];
        for (int k = 0; k < 2; k++) {
            LabelledSamples samples = generate(instrument, plan(instrument, UNIFORM, 5_000, k == 1));
            FactorLayout layout = samples.layout();
            for (int i = 0; i < samples.size(); i++) {
                double residual = samples.y()[i]
                        - BasketWitness.value(instrument.with(layout, row(samples.x(), i, layout.size())));
                spread[k] += residual * residual;
            }
        }

        assertTrue(spread[1] < 0.5 * spread[0], spread[1] + " against " + spread[0]);
    }

    /** Uniform: mean at the middle, variance 1/12 of the squared width, standard errors sqrt(1/12 n), sqrt(1/180 n). */
    @Test
    void uniformPointsFillTheBox() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        int n = 20_000;
        SamplingPlan plan = plan(instrument, UNIFORM, n, true);
        LabelledSamples samples = generate(instrument, plan);
        int d = plan.layout().size();
        for (int j = 0; j < d; j++) {
            double low = plan.box().low()[j];
            double width = plan.box().high()[j] - low;
            double sum = 0.0;
            double squares = 0.0;
            for (int i = 0; i < n; i++) {
                double u = (samples.x()[i * d + j] - low) / width;
                assertTrue(u >= 0.0 && u <= 1.0);
                sum += u;
                squares += (u - 0.5) * (u - 0.5);
            }
            assertEquals(0.5, sum / n, 4.5 / Math.sqrt(12.0 * n));
            assertEquals(1.0 / 12.0, squares / n, 4.5 / Math.sqrt(180.0 * n));
        }
    }

    @Test
    void sobolRowsAreTheSequenceInItsOrder() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        SamplingPlan plan = plan(instrument, new SamplingLaw.Sobol(), 600, true);
        LabelledSamples samples = generate(instrument, plan);
        int d = plan.layout().size();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(d);
        for (int i = 0; i < 600; i++) {
            double[] u = sequence.nextVector();
            for (int j = 0; j < d; j++) {
                double low = plan.box().low()[j];
                assertEquals(low + u[j] * (plan.box().high()[j] - low), samples.x()[i * d + j], "row " + i);
            }
        }
    }

    /** Entries of a covariance of n normals have standard error sqrt((c_ii c_jj + c_ij^2) / n). */
    @Test
    void aNormalLawHasTheModelsCovariance() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.SPOT, 3);
        double[] centre = {100.0, 90.0, 40.0};
        int n = 20_000;
        SamplingPlan plan =
                new SamplingPlan(layout, Box.unbounded(3), new SamplingLaw.Normal(centre, 1.5, 2.0), n, 1, true, 8L);

        LabelledSamples samples = generate(instrument, plan);

        double[] vols = instrument.market().vols();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0.0;
                for (int k = 0; k < n; k++) {
                    sum += (samples.x()[3 * k + i] - centre[i]) * (samples.x()[3 * k + j] - centre[j]);
                }
                double unit = vols[i] * vols[j] * 1.5 * 1.5 * 2.0;
                double rho = instrument.market().correlation().get(i, j);
                assertEquals(unit * rho, sum / n, 4.5 * unit * Math.sqrt((1.0 + rho * rho) / n), i + ", " + j);
            }
        }
    }

    /** Legal by tolerance, with an eigenvalue of -5e-13: the first two levels move as one, to the root of that. */
    @Test
    void aNormalLawTakesACorrelationThatIsIndefiniteByRounding() {
        double rho = 1.0 + 5e-13;
        Instrument instrument =
                Baskets.forwardsWithCorrelation(new double[][] {{1.0, rho, 0.0}, {rho, 1.0, 0.0}, {0.0, 0.0, 1.0}});
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        SamplingLaw law = new SamplingLaw.Normal(new double[3], 1.0, 1.0);

        LabelledSamples samples =
                generate(instrument, new SamplingPlan(layout, Box.unbounded(3), law, 100, 1, true, 2L));

        double[] vols = instrument.market().vols();
        for (int i = 0; i < 100; i++) {
            assertEquals(samples.x()[3 * i] / vols[0], samples.x()[3 * i + 1] / vols[1], 1e-5);
        }
    }

    @Test
    void expiryMayReachDownToZero() {
        Instrument instrument = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES);
        FactorLayout layout = new FactorLayout(List.of(FactorId.of(FactorId.Kind.EXPIRY), FactorId.spot(1)));
        Box box = new Box(new double[] {0.0, 80.0}, new double[] {2.0, 120.0});

        LabelledSamples samples =
                generate(instrument, new SamplingPlan(layout, box, new SamplingLaw.Sobol(), 512, 1, true, 1L));

        assertEquals(0.0, samples.x()[0], "the first Sobol point is the corner");
        assertTrue(Arrays.stream(samples.y()).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(samples.dy()).allMatch(Double::isFinite));
    }

    @Test
    void columnsThatHaveNoPathwiseDerivativeAreRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout correlation = new FactorLayout(List.of(FactorId.correlation(1, 0)));
        Box box = new Box(new double[] {0.1}, new double[] {0.2});
        SamplingPlan plan = new SamplingPlan(correlation, box, UNIFORM, 10, 1, true, 1L);
        FactorLayout rate = new FactorLayout(List.of(FactorId.of(FactorId.Kind.RATE)));
        SamplingPlan besideDiscount = new SamplingPlan(rate, box, UNIFORM, 10, 1, true, 1L);

        String message = assertThrows(IllegalArgumentException.class, () -> generate(instrument, plan))
                .getMessage();
        assertTrue(message.contains("column=corr[1][0]"), message);
        assertThrows(IllegalArgumentException.class, () -> generate(Baskets.withDiscount(0.9), besideDiscount));
    }
}
