package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.engine.PathProducts;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows without end: what they are does not depend on who asks for them, and how. */
class LabelStreamTest {
    private static final HessianMethod SCORE = new HessianMethod.LikelihoodRatio();

    private static SamplingPlan plan(Instrument instrument, SamplingLaw law, int samples) {
        FactorLayout layout = Baskets.columns(instrument);
        double[] x = instrument.read(layout);
        Box box = new Box(
                Arrays.stream(x).map(v -> 0.9 * v).toArray(),
                Arrays.stream(x).map(v -> 1.1 * v).toArray());
        return new SamplingPlan(layout, box, law, samples, 2, true, 5L);
    }

    private static SamplingPlan plan(Instrument instrument, int samples) {
        return plan(instrument, new SamplingLaw.Uniform(), samples);
    }

    private static Directions directions(FactorLayout layout) {
        return Directions.of(
                Arrays.copyOf(new double[] {1.0, -0.6, 0.8}, layout.size()),
                Arrays.copyOf(new double[] {0.2, 0.5, 0.0}, layout.size()),
                Arrays.copyOf(new double[] {0.0, 0.0, 3.0}, layout.size()));
    }

    private static LabelStream stream(Instrument instrument, SamplingPlan plan, HessianMethod method) {
        return new LabelStream(instrument, plan, LabelOptions.along(directions(plan.layout()), method));
    }

    /** Jumps and kinks, on the basket sum and off it, over one date and several. */
    private static List<Instrument> instruments() {
        return List.of(
                Baskets.spots(PayoffType.CALL),
                Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES),
                Baskets.forwards(PayoffType.DIGITAL_CALL),
                PathProducts.asian(),
                PathProducts.bestOf(),
                PathProducts.discreteBarrier());
    }

    @Test
    void theFirstOrderIsThatOfTheGeneratorBitForBit() {
        for (Instrument instrument : instruments()) {
            for (SamplingLaw law : List.of(new SamplingLaw.Uniform(), new SamplingLaw.Sobol())) {
                SamplingPlan plan = plan(instrument, law, 600);
                LabelledSamples expected = new LabelGenerator(instrument).generate(plan, 1);

                for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
                    DirectionalSamples rows = stream(instrument, plan, method).rows(0L, 600, 1);

                    assertEquals(expected, rows.first(), instrument.product().label());
                }
            }
        }
    }

    @Test
    void rowsTakeTheDirectionsInTurnAndAreLabelledAlongThem() {
        for (Instrument instrument : instruments()) {
            SamplingPlan plan = plan(instrument, 300);
            int d = plan.layout().size();
            LabelledSamples first = new LabelGenerator(instrument).generate(plan, 1);
            for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
                SecondOrderSamples all =
                        new HessianGenerator(instrument).generate(first, plan, directions(plan.layout()), method, 1);

                DirectionalSamples rows = stream(instrument, plan, method).rows(0L, 300, 1);

                for (int i = 0; i < 300; i++) {
                    int r = i % 3;
                    assertArrayEquals(
                            directions(plan.layout()).row(r), Arrays.copyOfRange(rows.direction(), i * d, (i + 1) * d));
                    for (int j = 0; j < d; j++) {
                        assertEquals(all.hd(i, r, j), rows.hessianTimes()[i * d + j]);
                    }
                }
            }
        }
    }

    @Test
    void threadsAndCutsLeaveNoTrace() {
        Instrument instrument = PathProducts.bestOf();
        SamplingPlan plan = plan(instrument, 1_000);
        for (HessianMethod method : List.of(SCORE, new HessianMethod.Smoothed(3.0))) {
            LabelStream stream = stream(instrument, plan, method);
            DirectionalSamples whole = stream.rows(0L, 1_000, 1);
            int d = plan.layout().size();

            assertEquals(whole, stream.rows(0L, 1_000, 3));
            assertEquals(whole.hash(), stream.rows(0L, 1_000, 2).hash());
            for (int[] cut : new int[][] {{0, 1}, {1, 255}, {256, 300}, {997, 3}}) {
                DirectionalSamples part = stream.rows(cut[0], cut[1], 2);
                int from = cut[0] * d;
                int to = (cut[0] + cut[1]) * d;
                assertArrayEquals(
                        Arrays.copyOfRange(whole.first().x(), from, to),
                        part.first().x());
                assertArrayEquals(
                        Arrays.copyOfRange(whole.first().dy(), from, to),
                        part.first().dy());
                assertArrayEquals(Arrays.copyOfRange(whole.direction(), from, to), part.direction());
                assertArrayEquals(Arrays.copyOfRange(whole.hessianTimes(), from, to), part.hessianTimes());
            }
        }
    }

    @Test
    void theStreamHasNoEnd() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);
        LabelStream stream = stream(instrument, plan(instrument, 1), SCORE);
        long far = 1L << 40;
        int d = 9;

        DirectionalSamples five = stream.rows(far - 2, 5, 1);
        DirectionalSamples three = stream.rows(far, 3, 1);

        assertEquals(stream.rows(far - 2, 5, 1), five);
        assertArrayEquals(
                Arrays.copyOfRange(five.first().x(), 2 * d, 5 * d),
                three.first().x());
        assertArrayEquals(Arrays.copyOfRange(five.hessianTimes(), 2 * d, 5 * d), three.hessianTimes());
        assertTrue(five.first().y()[2] != stream.rows(0L, 1, 1).first().y()[0]);
    }

    /** Of a payment that does not jump: no width depends on it. */
    @Test
    void theNumberOfSamplesOfThePlanIsNoLimit() {
        Instrument instrument = Baskets.spots(PayoffType.CALL);

        DirectionalSamples few = stream(instrument, plan(instrument, 1), SCORE).rows(0L, 400, 1);
        DirectionalSamples many =
                stream(instrument, plan(instrument, 1_000_000), SCORE).rows(0L, 400, 1);

        assertEquals(few, many);
    }

    @Test
    void withoutDirectionsThereIsNoSecondOrder() {
        Instrument instrument = Baskets.forwards(PayoffType.PUT);
        DirectionalSamples rows =
                new LabelStream(instrument, plan(instrument, 1), LabelOptions.firstOrder()).rows(0L, 10, 1);

        assertEquals(10, rows.size());
        assertEquals(0, rows.direction().length + rows.hessianTimes().length);
        assertTrue(!rows.hasSecondOrder());
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void rowsThatAreNoneAreRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.PUT);
        LabelStream endless = stream(instrument, plan(instrument, 1), SCORE);
        LabelStream sobol = stream(instrument, plan(instrument, new SamplingLaw.Sobol(), 1), SCORE);

        assertTrue(refusal(() -> endless.rows(-1L, 5, 1)).contains("first=-1, count=5"));
        assertTrue(refusal(() -> endless.rows(0L, 0, 1)).contains("count=0"));
        assertTrue(refusal(() -> sobol.rows(1L << 31, 1, 1)).contains("first=2147483648"));
        assertTrue(refusal(() -> endless.rows(0L, 1, 0)).contains("threads=0"));
        assertTrue(refusal(() -> endless.rows(Long.MAX_VALUE / 2, 1, 1)).contains("lie within the law"));
        assertTrue(refusal(() -> endless.rows(0L, 1 << 29, 1)).startsWith("rows must fit an array: count=536870912"));
    }

    @Test
    void directionsOfAnotherShapeAreRefused() {
        Instrument instrument = Baskets.forwards(PayoffType.PUT);
        Directions two = Directions.of(new double[] {1.0, 2.0});
        Directions vols = Directions.of(new double[] {0, 0, 0, 1, 0, 0, 0, 0, 0});

        assertTrue(refusal(() -> new LabelStream(instrument, plan(instrument, 1), LabelOptions.along(two, SCORE)))
                .startsWith("directions must have one entry per column: directions.size=2"));
        assertTrue(refusal(() -> new LabelStream(instrument, plan(instrument, 1), LabelOptions.along(vols, SCORE)))
                .startsWith("only levels have a likelihood ratio"));
        assertTrue(refusal(() -> LabelOptions.along(vols, new HessianMethod.Pathwise()))
                .startsWith("second derivatives are pathwise on smooth paths"));
    }

    /** Recorded on JDK 17: the bits that must not move from one JDK to the next. */
    @Test
    void labelsHaveTheSameBitsOnEveryJdk() {
        Instrument instrument = Baskets.equallyCorrelated(Baskets.spots(PayoffType.CALL), 0.3);
        FactorLayout layout = Baskets.commonColumns(instrument);
        double[] x = instrument.read(layout);
        SamplingPlan plan = new SamplingPlan(layout, new Box(x, x), new SamplingLaw.Uniform(), 1, 1, true, 3L);

        assertEquals(
                "082d0e591bc26c6881876c369e2d58e0402b58f37d2ebb1e26a09f247afcd312",
                stream(instrument, plan, SCORE).rows(0L, 1_000, 1).hash());
    }
}
