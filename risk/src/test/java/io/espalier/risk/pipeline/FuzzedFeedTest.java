package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.RiskVector;
import io.espalier.risk.tick.RuleOracle;
import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickOutcome;
import io.espalier.risk.tick.TickRules;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of any bits: nobody is thrown at, nothing that is not finite is published, nothing is lost. */
@Timeout(120)
class FuzzedFeedTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ROWS = 20_000;
    private static final List<String> NAMES = List.of("A", "B", "C");
    private static final double[] OPENING = {100.0, -12.5, 1e60};
    private static final double[] VOLS = {20.0, 24.5, 1e59};
    /** Few, so that the same comes twice and is believed. */
    private static final double[] PRICES = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e150,
        -1e200,
        100.0,
        -12.5
    };

    private static final long[] NUMBERS = {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1};

    private final SplittableRandom random = new SplittableRandom(13);
    private final RuleOracle oracle = new RuleOracle();
    private double lastOffered;
    private int lastUnderlying;
    private long seq;
    private long nanos;

    private static RiskBook book() {
        return new RiskBook(
                new TickRules(NAMES, OPENING.clone(), VOLS.clone()),
                0,
                List.of(
                        option("A", PayoffType.CALL, 0, 1),
                        option("B", PayoffType.PUT, 1),
                        option("C", PayoffType.STRADDLE, 2),
                        option("D", PayoffType.DIGITAL_PUT, 0)),
                true);
    }

    private static Position option(String id, PayoffType type, int... on) {
        double[] levels = new double[on.length];
        double[] vols = new double[on.length];
        double[] weights = new double[on.length];
        double[][] correlation = new double[on.length][on.length];
        for (int a = 0; a < on.length; a++) {
            levels[a] = OPENING[on[a]];
            vols[a] = VOLS[on[a]];
            weights[a] = 0.5;
            correlation[a][a] = 1.0;
        }
        return Position.closed(
                id,
                3.0,
                new Instrument(
                        MarketData.ofForwards(levels, vols, new Correlation(correlation), 0.01),
                        BasketOption.of(type, 0.4 * levels[0], 1.0, weights)),
                on);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "CONFLATE"})
    void nobodyIsThrownAtAndNothingThatIsNotFiniteIsPublished(InputPolicy policy) {
        for (int u = 0; u < NAMES.size(); u++) {
            oracle.with(NAMES.get(u), OPENING[u], VOLS[u]);
        }
        TickPipeline pipeline = TickPipeline.start(
                book(), PipelineOptions.defaults().withInput(policy, LONG).withMostFailures(Integer.MAX_VALUE));

        RiskSnapshot seen = pipeline.snapshot();
        for (int k = 0; k < ROWS; k++) {
            offer(pipeline.publisher());
            if (k % 50 == 0) {
                pipeline.read(seen);
                requireFinite(seen);
            }
        }
        assertTrue(pipeline.awaitDrained(LONG));
        pipeline.publisher().clock(Long.MIN_VALUE);
        pipeline.publisher().clock(Long.MAX_VALUE);
        assertEquals(0, pipeline.close(LONG));

        pipeline.read(seen);
        requireFinite(seen);
        requireCounts(seen);
        assertTrue(policy != InputPolicy.BLOCK || seen.failures() > 0, "no price was too much for a pricer");
    }

    private void offer(TickPublisher publisher) {
        TickKind kind =
                random.nextInt(20) == 0 ? TickKind.HALT : random.nextInt(10) == 0 ? TickKind.RESUME : TickKind.TICK;
        int u = random.nextInt(3) > 0 ? lastUnderlying : random.nextInt(-2, NAMES.size() + 2);
        lastUnderlying = u;
        double price =
                switch (random.nextInt(4)) {
                    case 0 -> Double.longBitsToDouble(random.nextLong());
                    case 1 -> PRICES[random.nextInt(PRICES.length)];
                    case 2 -> lastOffered;
                    default -> 100.0 * random.nextDouble();
                };
        lastOffered = price;
        // Once in a while any number, small ones rather than such that nothing comes after.
        seq = random.nextInt(50) == 0 ? random.nextLong() >> random.nextInt(8, 64) : seq + 1;
        nanos = switch (random.nextInt(20)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> random.nextLong();
            default -> nanos + random.nextInt(1_000_000_000);
        };
        publisher.publish(kind, u, price, seq, nanos, System.nanoTime());
        String name = u >= 0 && u < NAMES.size() ? NAMES.get(u) : "STRANGER";
        oracle.take(new RuleOracle.Row(seq, nanos, kind.letter(), name, price));
    }

    private static void requireFinite(RiskSnapshot seen) {
        RiskVector totals = seen.totals();
        boolean finite = Double.isFinite(totals.pv()) && Double.isFinite(totals.theta());
        for (int u = 0; u < NAMES.size(); u++) {
            finite &= Double.isFinite(seen.lastGood(u));
            finite &= Double.isFinite(totals.delta(u)) && Double.isFinite(totals.vega(u));
            for (int v = u; v < NAMES.size(); v++) {
                finite &= Double.isFinite(totals.gamma(u, v));
            }
        }
        for (int p = 0; p < seen.book().positions().size(); p++) {
            finite &= Double.isFinite(seen.value(p));
        }
        assertTrue(
                finite,
                () -> "pv=" + totals.pv() + ", theta=" + totals.theta() + ", prices=" + seen.lastGood(0) + " "
                        + seen.lastGood(1) + " " + seen.lastGood(2));
    }

    private void requireCounts(RiskSnapshot seen) {
        for (int u = 0; u < NAMES.size(); u++) {
            assertEquals(oracle.lastGood(NAMES.get(u)), seen.lastGood(u));
            assertEquals(oracle.isHalted(NAMES.get(u)), seen.isHalted(u));
        }
        for (TickOutcome outcome : TickOutcome.values()) {
            if (outcome != TickOutcome.CONFLATED) {
                long conflated = outcome == TickOutcome.APPLIED ? seen.count(TickOutcome.CONFLATED) : 0;
                assertEquals(oracle.count(outcome.label()), seen.count(outcome) + conflated, outcome.label());
            }
        }
    }
}
