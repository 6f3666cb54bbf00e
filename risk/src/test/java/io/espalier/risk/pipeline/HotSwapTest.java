package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.ServedModel;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.book.TouchyPricer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Position p of each book here is x_p^2 + v on an underlying of its own, within [-10, 10]: at most 100 there, so that with a tolerance of 5 %
 * of the largest number another model's v may differ by 5.
 */
@Timeout(60)
class HotSwapTest {
    private static final Box TEN = SquarePricer.box(1, -10.0, 10.0);
    private static final int POSITIONS = 8;
    /** What a candidate is for. */
    private static final int[] SOME = {1, 3, 4, 6};

    private static final SwapOptions QUICK = SwapOptions.defaults()
            .withSamples(5, Duration.ofNanos(100_000))
            .withLookEvery(Duration.ZERO)
            .withWarmingCalls(2_000);

    private final ListedModels models = new ListedModels();
    private final List<Alert> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final RiskBook book = book();
    private Alerts alerts;

    @BeforeEach
    void listen() {
        alerts = new Alerts(told::add);
    }

    @AfterEach
    void end() {
        stop.set(true);
        alerts.close();
    }

    private static RiskBook book() {
        return new RiskBook(
                IntStream.range(0, POSITIONS).mapToObj(u -> "U" + u).toList(),
                new double[POSITIONS],
                IntStream.range(0, POSITIONS)
                        .mapToObj(p -> position(p, 0, square(0.0)))
                        .toList(),
                false);
    }

    private static Pricer square(double v) {
        return new SquarePricer(0.0, v, TEN, ValueSource.SURROGATE, 1.0);
    }

    private static Position position(int p, long model, Pricer pricer) {
        return Position.of("P" + p, 1.0, pricer, new double[1], p)
                .ofModel(new ServedModel(model, Double.POSITIVE_INFINITY, Double.NaN));
    }

    private static Candidate candidate(long model, DoubleFunction<Pricer> pricer, double v, double servedV) {
        return new Candidate(
                "model-" + model,
                model,
                SOME,
                IntStream.of(SOME)
                        .mapToObj(p -> position(p, model, pricer.apply(v)))
                        .toList(),
                IntStream.of(SOME)
                        .mapToObj(p -> position(p, 0, square(servedV)))
                        .toList());
    }

    private TickPipeline start(HotSwap swap) {
        return new PipelineBuilder(book).with(swap).start();
    }

    /** Ticks of all underlyings in turn, whole numbers within the domain, until the test is over; how many. */
    private long feed(TickPipeline pipeline) {
        long seq = 0;
        while (!stop.get()) {
            seq++;
            pipeline.publisher().tick((int) (seq % POSITIONS), seq * 7 % 19 - 9, seq, 0, System.nanoTime());
            if (seq % 64 == 0) {
                Thread.yield();
            }
        }
        return seq;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    /**
     * Forty models take over one after another beside a flood, and a reader looks all the while: the positions of a candidate show one model
     * each time, every value is that model's at the set's own prices, and the total is their sum. All numbers are halves, hence exact.
     */
    @Test
    void noPublishedSetMixesTwoModelsOfACandidate() throws InterruptedException {
        int takeovers = 40;
        for (int model = 1; model <= takeovers; model++) {
            int m = model;
            models.offer(() -> candidate(m, HotSwapTest::square, 0.5 * m, 0.5 * (m - 1)));
        }
        try (HotSwap swap = new HotSwap(book, models, alerts, QUICK);
                TickPipeline pipeline = start(swap)) {
            Thread feed = new Thread(() -> feed(pipeline), "feed");
            feed.start();
            RiskSnapshot seen = new RiskSnapshot(book);
            long latest = 0;
            while (latest < takeovers) {
                pipeline.read(seen);
                assertOneModel(seen);
                assertTrue(seen.modelId(SOME[0]) >= latest, "models come in order");
                latest = seen.modelId(SOME[0]);
            }
            await(() -> swap.swaps().size() == takeovers);
            stop.set(true);
            feed.join();

            assertEquals(List.of(), told);
            assertEquals(takeovers, models.adopted().size());
            assertEquals(
                    IntStream.rangeClosed(1, takeovers)
                            .mapToObj(m -> "model-" + m)
                            .toList(),
                    swap.swaps().stream().map(done -> done.trial().name()).toList());
        }
    }

    private static void assertOneModel(RiskSnapshot seen) {
        double pv = 0.0;
        for (int p = 0; p < POSITIONS; p++) {
            int at = p;
            boolean swapped = IntStream.of(SOME).anyMatch(other -> other == at);
            long model = swapped ? seen.modelId(SOME[0]) : 0;
            assertEquals(model, seen.modelId(p), "model of " + p);
            assertEquals(seen.lastGood(p) * seen.lastGood(p) + 0.5 * model, seen.value(p), "value of " + p);
            pv += seen.value(p);
        }
        assertEquals(pv, seen.totals().pv(), "pv");
    }

    /** What is wrong with a candidate, and what the alert says of it. */
    enum Fault {
        WRONG_VALUES("must agree with the one that serves: value=") {
            @Override
            Candidate candidate() {
                return HotSwapTest.candidate(9, HotSwapTest::square, 6.0, 0.0);
            }
        },
        WRONG_DELTAS("must agree with the one that serves: delta of U") {
            @Override
            Candidate candidate() {
                return HotSwapTest.candidate(9, v -> new LeaningPricer(square(v), 1.5), 0.0, 0.0);
            }
        },
        NOT_A_NUMBER("must give finite numbers and throw nothing: a pricer that answers must give finite numbers") {
            @Override
            Candidate candidate() {
                return HotSwapTest.candidate(9, HotSwapTest::square, Double.NaN, 0.0);
            }
        },
        THROWS("must give finite numbers and throw nothing: thrown on purpose") {
            @Override
            Candidate candidate() {
                return HotSwapTest.candidate(9, v -> new TouchyPricer(square(v), x -> x > 0.0), 0.0, 0.0);
            }
        },
        SMALLER_DOMAIN("must answer wherever the model that serves does") {
            @Override
            Candidate candidate() {
                Box two = SquarePricer.box(1, -2.0, 2.0);
                return HotSwapTest.candidate(
                        9, v -> new SquarePricer(0.0, v, two, ValueSource.SURROGATE, 1.0), 0.0, 0.0);
            }
        },
        OTHER_UNDERLYINGS("must have the price of each underlying of its position as a column") {
            @Override
            Candidate candidate() {
                return new Candidate(
                        "model-9",
                        9,
                        new int[] {1},
                        List.of(position(2, 9, square(0.0))),
                        List.of(position(1, 0, square(0.0))));
            }
        };

        private final String says;

        Fault(String says) {
            this.says = says;
        }

        abstract Candidate candidate();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBadModelLeavesTheOldServingAndRaisesAnAlert(Fault fault) throws InterruptedException {
        try (HotSwap swap = new HotSwap(book, models, alerts, QUICK.withSamples(40, Duration.ofNanos(100_000)));
                TickPipeline pipeline = start(swap)) {
            Thread feed = new Thread(() -> feed(pipeline), "feed");
            feed.start();
            models.offer(fault::candidate);
            await(() -> !told.isEmpty());
            stop.set(true);
            feed.join();
            assertTrue(pipeline.awaitDrained(Duration.ofSeconds(10)));

            Alert alert = told.get(0);
            assertEquals(AlertKind.MODEL_REFUSED, alert.kind());
            assertEquals("model-9", alert.subject());
            assertTrue(alert.message().contains(fault.says), alert.message());
            assertEquals(List.of(), swap.swaps());
            assertEquals(List.of(), models.adopted());
            RiskSnapshot seen = pipeline.snapshot();
            for (int p = 0; p < POSITIONS; p++) {
                assertEquals(0, seen.modelId(p));
                assertEquals(seen.lastGood(p) * seen.lastGood(p), seen.value(p));
            }
            assertEquals(0, seen.failures());
        }
    }

    @Test
    void aBetterOneOfTheSameNameClearsTheAlertAndServes() throws InterruptedException {
        try (HotSwap swap = new HotSwap(book, models, alerts, QUICK);
                TickPipeline pipeline = start(swap)) {
            Thread feed = new Thread(() -> feed(pipeline), "feed");
            feed.start();
            models.offer(() -> candidate(9, HotSwapTest::square, 50.0, 0.0));
            models.offer(() -> candidate(9, HotSwapTest::square, 0.5, 0.0));
            await(() -> !swap.swaps().isEmpty());
            stop.set(true);
            feed.join();

            assertEquals(
                    List.of(true, false), told.stream().map(Alert::isRaised).toList());
            assertEquals(List.of(), alerts.standing());
            ShadowReport trial = swap.swaps().get(0).trial();
            assertEquals(5, trial.samples());
            assertEquals(SOME.length, trial.positions());
            assertEquals(0.5, trial.meanDifference());
            assertEquals(0.5, trial.largestDifference());
            assertTrue(trial.worst() <= 0.11, "0.5 of 5 that are allowed, or a little more: " + trial.worst());
            assertTrue(swap.swaps().get(0).seq() > 0);
        }
    }

    /** Every tick has its latency, those beside the swap too, and the feed never waited for the swap. */
    @Test
    void ticksFlowWhileAModelIsTriedAndTakesOver() throws InterruptedException {
        SwapOptions slow = QUICK.withSamples(50, Duration.ofMillis(1)).withWarmingCalls(5_000);
        try (HotSwap swap = new HotSwap(book, models, alerts, slow);
                TickPipeline pipeline = start(swap)) {
            long[] offered = new long[1];
            Thread feed = new Thread(() -> offered[0] = feed(pipeline), "feed");
            feed.start();
            await(() -> pipeline.snapshot().ticks() > 100);
            long before = pipeline.snapshot().ticks();
            models.offer(() -> candidate(9, HotSwapTest::square, 0.5, 0.0));
            await(() -> !swap.swaps().isEmpty());
            long after = pipeline.snapshot().ticks();
            await(() -> pipeline.snapshot().ticks() > after + 100);
            stop.set(true);
            feed.join();
            assertEquals(0, pipeline.close(Duration.ofSeconds(10)));

            assertTrue(after - before > 1_000, "ticks meanwhile: " + (after - before));
            assertEquals(offered[0], pipeline.snapshot().ticks());
            Histogram intended = TickLatency.newHistogram();
            pipeline.latency().takeInterval(intended, TickLatency.newHistogram());
            assertEquals(offered[0], intended.getTotalCount());
        }
    }

    @Test
    void aChallengerInShadowIsComparedWithoutEndAndNeverServes() throws InterruptedException {
        SwapOptions shadow = new SwapOptions(false, 8.0, 0.05, 1, Duration.ofNanos(100_000), Duration.ZERO, 100);
        try (HotSwap swap = new HotSwap(book, models, alerts, shadow);
                TickPipeline pipeline = start(swap)) {
            Thread feed = new Thread(() -> feed(pipeline), "feed");
            feed.start();
            models.offer(() -> candidate(1, HotSwapTest::square, 0.5, 0.0));
            models.offer(() -> candidate(2, HotSwapTest::square, 50.0, 0.0));
            await(() ->
                    swap.shadows().size() == 2 && swap.shadows().stream().allMatch(report -> report.samples() > 50));
            stop.set(true);
            feed.join();

            assertEquals(0.5, swap.shadows().get(0).meanDifference());
            assertEquals(50.0, swap.shadows().get(1).largestDifference());
            assertEquals(List.of("model-2"), told.stream().map(Alert::subject).toList());
            assertEquals(AlertKind.SHADOW_DIFFERENCE, told.get(0).kind());
            assertEquals(0, pipeline.snapshot().modelId(SOME[0]));
            assertEquals(List.of(), swap.swaps());
        }
    }

    /** A call of the sheet of closed forms gives its place to a pricer of the same formula: the totals are the same to rounding. */
    @Test
    void aPositionOnTheSheetOfClosedFormsMayBeTakenOver() throws InterruptedException {
        Instrument call = new Instrument(
                MarketData.ofForwards(
                        new double[] {100.0, 95.0},
                        new double[] {20.0, 18.0},
                        new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                        0.01),
                BasketOption.of(PayoffType.CALL, 98.0, 0.5, 0.6, 0.4));
        Position held = Position.closed("C", 10.0, call, 0, 1);
        RiskBook closed = new RiskBook(
                List.of("A", "B"),
                new double[] {100.0, 95.0},
                List.of(held, Position.closed("D", -2.0, call, 1, 0)),
                true);
        AnalyticPricer alone = new AnalyticPricer(call, held.pricer().layout());
        Position same = Position.of("C", 10.0, alone, held.point(), 0, 1)
                .ofModel(new ServedModel(7, Double.POSITIVE_INFINITY, Double.NaN));
        models.offer(() -> new Candidate(
                "same", 7, new int[] {0}, List.of(same), List.of(Position.closed("C", 10.0, call, 0, 1))));
        try (HotSwap swap = new HotSwap(closed, models, alerts, QUICK);
                TickPipeline pipeline = new PipelineBuilder(closed).with(swap).start()) {
            pipeline.publisher().tick(0, 101.0, 1, 0, System.nanoTime());
            pipeline.awaitDrained(Duration.ofSeconds(10));
            RiskSnapshot before = pipeline.snapshot();
            for (long seq = 2; swap.swaps().isEmpty(); seq++) {
                pipeline.publisher().tick(0, 101.0, seq, 0, System.nanoTime());
                Thread.yield();
            }
            pipeline.awaitDrained(Duration.ofSeconds(10));
            RiskSnapshot after = pipeline.snapshot();

            assertEquals(7, after.modelId(0));
            assertEquals(0, after.modelId(1));
            assertEquals(
                    before.totals().pv(),
                    after.totals().pv(),
                    1e-12 * Math.abs(before.totals().pv()));
            for (int u = 0; u < 2; u++) {
                assertEquals(before.totals().delta(u), after.totals().delta(u), 1e-12);
                assertEquals(before.totals().vega(u), after.totals().vega(u), 1e-12);
                assertEquals(before.totals().gamma(0, u), after.totals().gamma(0, u), 1e-12);
            }
            assertEquals(
                    before.totals().theta(),
                    after.totals().theta(),
                    1e-12 * Math.abs(before.totals().theta()));
        }
    }

    /** Nothing is taken over after close, and close does not wait for a tick that may never come. */
    @Test
    void closingBetweenTwoTicksWithdrawsWhatWaits() throws InterruptedException {
        HotSwap swap = new HotSwap(book, models, alerts, QUICK);
        try (TickPipeline pipeline = start(swap)) {
            pipeline.publisher().tick(1, 2.0, 1, 0, System.nanoTime());
            models.offer(() -> candidate(9, HotSwapTest::square, 0.5, 0.0));
            // Time enough for the trial: after it the model waits for a tick.
            Thread.sleep(100);

            swap.close();
            pipeline.publisher().tick(1, 3.0, 2, 0, System.nanoTime());
            assertTrue(pipeline.awaitDrained(Duration.ofSeconds(10)));

            assertEquals(0, pipeline.snapshot().modelId(1));
            assertEquals(List.of(), swap.swaps());
        }
    }
}
