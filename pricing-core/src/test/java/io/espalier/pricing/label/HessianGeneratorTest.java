package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Second-order labels against the closed form; statistics are held to 4 standard errors of their own. */
class HessianGeneratorTest {
    private static final HessianMethod SCORE = new HessianMethod.LikelihoodRatio();
    private static final double[] DIRECTION = {1.0, -0.6, 0.8};

    private static SamplingPlan plan(Instrument instrument, FactorLayout layout, int samples, boolean antithetic) {
        double[] x = instrument.read(layout);
        Box box = new Box(
                Arrays.stream(x).map(v -> 0.9 * v).toArray(),
                Arrays.stream(x).map(v -> 1.1 * v).toArray());
        return new SamplingPlan(layout, box, new SamplingLaw.Uniform(), samples, 1, antithetic, 5L);
    }

    private static SecondOrderSamples generate(
            Instrument instrument, SamplingPlan plan, Directions directions, HessianMethod method) {
        LabelledSamples samples = new LabelGenerator(instrument).generate(plan, 1);
        return new HessianGenerator(instrument).generate(samples, plan, directions, method, 1);
    }

    private static double[] extended(FactorLayout layout, double... levels) {
        return Arrays.copyOf(levels, layout.size());
    }

    /** H d by a central difference of the closed form's gradients: truncation and rounding below 1e-6 of the label's noise. */
    private static double[] hessianTimes(AnalyticPricer pricer, double[] x, double[] direction) {
        double h = 1e-4;
        double[][] gradients = new double[2][];
        for (int side = 0; side < 2; side++) {
            double[] moved = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                moved[j] = x[j] + (2 * side - 1) * h * direction[j];
            }
            Valuation out = Valuation.of(pricer.layout());
            assertTrue(pricer.tryPrice(moved, out));
            gradients[side] = out.gradient().clone();
        }
        double[] hd = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            hd[j] = (gradients[1][j] - gradients[0][j]) / (2.0 * h);
        }
        return hd;
    }

    /** @param reference what has the Hessian of {@code instrument} */
    private static void assertUnbiased(
            Instrument instrument,
            Instrument reference,
            FactorLayout layout,
            double[] direction,
            HessianMethod method) {
        int n = 1 << 14;
        SecondOrderSamples samples =
                generate(instrument, plan(instrument, layout, n, true), Directions.of(direction), method);
        AnalyticPricer pricer = new AnalyticPricer(reference, layout);
        int d = layout.size();
        double[][] residuals = new double[d][n];
        for (int i = 0; i < n; i++) {
            double[] expected =
                    hessianTimes(pricer, Arrays.copyOfRange(samples.first().x(), i * d, (i + 1) * d), direction);
            for (int j = 0; j < d; j++) {
                residuals[j][i] = samples.hd(i, 0, j) - expected[j];
            }
        }
        for (int j = 0; j < d; j++) {
            Moments moments = new Moments();
            moments.add(residuals[j], n);
            assertTrue(
                    moments.standardError() > 0.0,
                    "noise in " + layout.factor(j).name());
            assertEquals(
                    0.0,
                    moments.mean(),
                    4.0 * moments.standardError(),
                    layout.factor(j).name());
        }
    }

    @Test
    void theScoreOfABasketIsUnbiasedInEveryColumn() {
        for (Instrument instrument : List.of(
                Baskets.spots(PayoffType.CALL),
                Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES))) {
            FactorLayout layout = Baskets.columns(instrument);
            assertUnbiased(instrument, instrument, layout, extended(layout, DIRECTION), SCORE);
        }
    }

    /** The same option, but not said to be one on the basket sum: the score of all its levels. */
    private static Instrument onLevels(Instrument instrument) {
        Product product = instrument.product();
        Product hidden = (Product) Proxy.newProxyInstance(
                Product.class.getClassLoader(), new Class<?>[] {Product.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isOnBasketSum")) {
                        return false;
                    }
                    Object result = method.invoke(product, arguments);
                    return result == product ? proxy : result;
                });
        return new Instrument(instrument.market(), hidden);
    }

    @Test
    void theScoreOfAllLevelsIsUnbiasedInEveryColumn() {
        for (Instrument instrument : List.of(
                Baskets.forwards(PayoffType.PUT), Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES))) {
            FactorLayout layout = Baskets.columns(instrument);
            assertUnbiased(onLevels(instrument), instrument, layout, extended(layout, DIRECTION), SCORE);
        }
    }

    /** A level that is no column stands still; the others are scored beside it. */
    @Test
    void columnsMayBeSomeOfTheLevels() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout =
                new FactorLayout(List.of(FactorId.of(FactorId.Kind.STRIKE), FactorId.forward(2), FactorId.forward(0)));

        assertUnbiased(instrument, instrument, layout, new double[] {0.0, 1.0, -0.4}, SCORE);
    }

    @Test
    void smoothedLabelsAreUnbiasedButForTheirWidthAlongAnyColumn() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double[] direction = new double[layout.size()];
        Arrays.setAll(direction, j -> instrument.read(layout)[j] * (j % 2 == 0 ? 0.1 : -0.07));
        // A fifth of the basket's deviation of 17: the bias 3/8 0.2^4 = 6e-4 of gamma is far below the noise of 16384
        // rows.
        HessianMethod smoothed = new HessianMethod.Smoothed(3.4);

        assertUnbiased(instrument, instrument, layout, direction, smoothed);
    }

    /** Volatilities cut by the root of (n + 1)(2n + 1)/(6 n^2) make the European that the Asian on n equal fixings is. */
    @Test
    void bothMethodsServeAPathThatIsLookedAtSeveralTimes() {
        int fixings = 3;
        double share = Math.sqrt((fixings + 1.0) * (2.0 * fixings + 1.0) / (6.0 * fixings * fixings));
        Instrument plain = Baskets.forwards(PayoffType.CALL);
        BasketOption option = plain.option();
        Product asian = new AsianOption(
                PutCall.CALL,
                option.strike(),
                Schedule.equallySpaced(fixings),
                PastFixings.NONE,
                option.expiry(),
                option.weights(),
                option.notional());
        FactorLayout vols =
                new FactorLayout(List.of(FactorId.volatility(0), FactorId.volatility(1), FactorId.volatility(2)));
        Instrument reference = plain.with(
                vols, Arrays.stream(plain.market().vols()).map(v -> share * v).toArray());
        Instrument instrument = new Instrument(plain.market(), asian);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

        assertUnbiased(instrument, reference, layout, DIRECTION, SCORE);
        assertUnbiased(instrument, reference, layout, DIRECTION, new HessianMethod.Smoothed(2.5));
    }

    /** A jump is smooth already, in the first order too: the score of its stand-in. */
    @Test
    void aDigitalIsScoredOnItsStandIn() {
        Instrument digital = Baskets.forwards(PayoffType.DIGITAL_CALL);

        assertUnbiased(digital, digital, FactorLayout.levels(LevelKind.FORWARD, 3), DIRECTION, SCORE);
    }

    /** A path in the money says where its basket ended: the label is delta times w.d (end - start)/variance, to rounding. */
    @Test
    void aRowsLabelIsItsDeltaTimesItsScore() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        double[] w = instrument.option().weights();
        double[] vols = instrument.market().vols();
        double expiry = instrument.option().expiry();
        double notional =
                instrument.option().notional() * Math.exp(-instrument.market().rate() * expiry);
        double variance = 0.0;
        double move = 0.0;
        for (int i = 0; i < 3; i++) {
            move += w[i] * DIRECTION[i];
            for (int j = 0; j < 3; j++) {
                variance += w[i]
                        * w[j]
                        * vols[i]
                        * vols[j]
                        * instrument.market().correlation().get(i, j)
                        * expiry;
            }
        }

        SecondOrderSamples samples =
                generate(instrument, plan(instrument, layout, 200, false), Directions.of(DIRECTION), SCORE);

        int paid = 0;
        for (int i = 0; i < 200; i++) {
            double start = 0.0;
            for (int j = 0; j < 3; j++) {
                start += w[j] * samples.first().x()[3 * i + j];
            }
            double end = samples.first().y()[i] / notional + instrument.option().strike();
            for (int j = 0; j < 3; j++) {
                double expected = samples.first().dy()[3 * i + j] * move * (end - start) / variance;
                // Differences of numbers of 100 over moves of 17.
                assertEquals(expected, samples.hd(i, 0, j), 1e-13 * notional, "row " + i);
            }
            paid += samples.first().y()[i] > 0.0 ? 1 : 0;
        }
        assertTrue(paid > 20 && paid < 180, "paid=" + paid);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        SamplingPlan plan = plan(instrument, layout, 1_100, true);
        LabelledSamples samples = new LabelGenerator(instrument).generate(plan, 1);
        Directions directions = Directions.of(extended(layout, DIRECTION), extended(layout, 0.0, 0.0, 2.0));
        for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
            HessianGenerator generator = new HessianGenerator(instrument);
            SecondOrderSamples one = generator.generate(samples, plan, directions, method, 1);
            SecondOrderSamples five = generator.generate(samples, plan, directions, method, 5);

            assertEquals(one, five);
            assertEquals(one.hash(), five.hash());
        }
    }

    @Test
    void aRowsLabelsAreItsOwn() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
            double[] few = generate(instrument, plan(instrument, layout, 5, false), Directions.of(DIRECTION), method)
                    .hd();
            double[] many = generate(instrument, plan(instrument, layout, 300, false), Directions.of(DIRECTION), method)
                    .hd();

            assertArrayEquals(few, Arrays.copyOf(many, few.length));
        }
    }

    /** H (2 d) = 2 H d, and directions do not disturb each other. */
    @Test
    void labelsAreLinearInTheDirection() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double[] single = extended(layout, DIRECTION);
        double[] twice = Arrays.stream(single).map(v -> 2.0 * v).toArray();
        for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
            SecondOrderSamples samples =
                    generate(instrument, plan(instrument, layout, 40, true), Directions.of(single, twice), method);
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < layout.size(); j++) {
                    assertEquals(2.0 * samples.hd(i, 0, j), samples.hd(i, 1, j), 1e-12 * Math.abs(samples.hd(i, 1, j)));
                }
            }
        }
    }

    @Test
    void theHashCoversDirectionsAndLabels() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        SecondOrderSamples samples =
                generate(instrument, plan(instrument, layout, 5, true), Directions.of(DIRECTION), SCORE);
        double[] other = samples.hd().clone();
        other[7] = Math.nextUp(other[7]);

        assertNotEquals(samples.hash(), new SecondOrderSamples(samples.first(), samples.directions(), other).hash());
        assertNotEquals(
                samples.hash(),
                new SecondOrderSamples(samples.first(), Directions.of(new double[] {1, -0.6, 0.9}), samples.hd())
                        .hash());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SecondOrderSamples(samples.first(), samples.directions(), new double[3]));
    }

    private static String refusal(
            Instrument instrument, SamplingPlan plan, Directions directions, HessianMethod method) {
        LabelledSamples samples = new LabelGenerator(instrument).generate(plan, 1);
        return assertThrows(IllegalArgumentException.class, () -> new HessianGenerator(instrument)
                        .generate(samples, plan, directions, method, 1))
                .getMessage();
    }

    @Test
    void aScoreAlongAVolatilityIsRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = Baskets.columns(instrument);
        double[] direction = extended(layout, 1.0, 0.0, 0.0, 0.1);

        String message = refusal(instrument, plan(instrument, layout, 3, true), Directions.of(direction), SCORE);

        assertTrue(
                message.startsWith("only levels have a likelihood ratio, smooth for others: column=vol[0]"), message);
    }

    @Test
    void aLabelWithKinksHasNoPathwiseHessian() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

        String message = refusal(
                instrument, plan(instrument, layout, 3, true), Directions.of(DIRECTION), new HessianMethod.Pathwise());

        assertTrue(message.startsWith("only labels that are smooth have pathwise second derivatives"), message);
    }

    @Test
    void aFirstStepWithoutVarianceIsRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.EXPIRY)));
        Box box = new Box(new double[] {90.0, 0.0}, new double[] {110.0, 1.0});
        SamplingPlan plan = new SamplingPlan(layout, box, new SamplingLaw.Uniform(), 3, 1, true, 1L);

        String message = refusal(instrument, plan, Directions.of(new double[] {1.0, 0.0}), SCORE);

        assertTrue(message.startsWith("a score needs a first step with variance"), message);
    }

    /** The basket has a score where all levels move as one; what is paid on other sums has none. */
    @Test
    void aSingularCorrelationServesTheBasketOnly() {
        double[][] one = {{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}};
        Instrument instrument = Baskets.forwardsWithCorrelation(one);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

        assertUnbiased(instrument, instrument, layout, DIRECTION, SCORE);
        String message =
                refusal(onLevels(instrument), plan(instrument, layout, 3, true), Directions.of(DIRECTION), SCORE);
        assertTrue(message.contains("needs a regular correlation"), message);
    }

    @Test
    void whatIsPaidOnTodaysLevelsDirectlyIsRefused() {
        Instrument plain = Baskets.forwards(PayoffType.CALL);
        Product barrier = new BarrierOption(
                BarrierOption.Payment.CALL,
                104.0,
                80.0,
                BarrierOption.Direction.DOWN,
                BarrierOption.Knock.OUT,
                Monitoring.continuous(),
                1.5,
                plain.option().weights(),
                1.0);
        Instrument bridged = new Instrument(plain.market(), barrier);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

        String message = refusal(bridged, plan(bridged, layout, 3, true), Directions.of(DIRECTION), SCORE);

        assertTrue(message.startsWith("a score misses what is paid on today's levels directly"), message);
    }

    @Test
    void samplesOfAnotherPlanAreRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        LabelledSamples samples = new LabelGenerator(instrument).generate(plan(instrument, layout, 3, true), 1);
        SamplingPlan longer = plan(instrument, layout, 4, true);

        assertThrows(IllegalArgumentException.class, () -> new HessianGenerator(instrument)
                .generate(samples, longer, Directions.of(DIRECTION), SCORE, 1));
    }

    @Test
    void aBermudanWithoutAPolicyIsRefused() {
        Instrument plain = Baskets.forwards(PayoffType.CALL);
        Product bermudan = new BermudanOption(
                PutCall.PUT,
                100.0,
                Schedule.equallySpaced(3),
                1.0,
                plain.option().weights(),
                1.0);

        assertThrows(
                IllegalArgumentException.class, () -> new HessianGenerator(new Instrument(plain.market(), bermudan)));
    }
}
