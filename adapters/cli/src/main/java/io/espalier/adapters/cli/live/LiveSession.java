package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.FallbackCounts;
import io.espalier.risk.pipeline.FallbackDesk;
import io.espalier.risk.pipeline.PipelineBuilder;
import io.espalier.risk.pipeline.PipelineFailedException;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.StageTimes;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.risk.pipeline.TickPipeline;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Runs a book on a feed: one thread publishes on schedule, the pipeline's threads price, the caller's thread observes.
 *
 * <p>{@link #stop()} may come from any thread, a shutdown hook included: the feed ends, what is in the ring is settled.
 */
public final class LiveSession {
    private static final Logger LOG = System.getLogger(LiveSession.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Duration FALLBACKS = Duration.ofSeconds(2);
    private static final long WARM_UP_TICKS = 100_000;
    private static final long WARM_UP_NANOS = 1_000_000_000L;

    private final RiskBook book;
    private final Supplier<? extends TickFeed> feeds;
    private final SessionPlan plan;
    private final SessionParts parts;
    private volatile boolean stopped;
    private volatile FeedPublisher publishing;

    /**
     * A session that has not begun, of a pipeline with its defaults and nothing besides.
     *
     * @param feeds gives a feed at its beginning each time it is asked: one warms the pipeline up, one is the session's
     */
    public LiveSession(RiskBook book, Supplier<? extends TickFeed> feeds, SessionPlan plan) {
        this(book, feeds, plan, SessionParts.plain());
    }

    /** A session that has not begun. */
    LiveSession(RiskBook book, Supplier<? extends TickFeed> feeds, SessionPlan plan, SessionParts parts) {
        this.book = book;
        this.feeds = feeds;
        this.plan = plan;
        this.parts = parts;
    }

    /** Asks the feed to end; {@link #run} then settles what is in the ring and returns. */
    public void stop() {
        stopped = true;
        FeedPublisher running = publishing;
        if (running != null) {
            running.stop();
        }
    }

    /**
     * Runs to the end.
     *
     * @param observer told once an interval, on this thread, with the latest consistent set
     * @throws InputException {@code E_PIPELINE} if the pipeline stopped taking rows, or what the feed was refused for
     */
    public LiveOutcome run(Consumer<RiskSnapshot> observer) throws InterruptedException {
        warmUp();
        try (TickFeed feed = feeds.get()) {
            parts.skipKept(feed, book.rules());
            return run(feed, observer);
        } finally {
            // Whatever ended this, an observer that failed too: the feed must not go on offering.
            stop();
        }
    }

    private LiveOutcome run(TickFeed feed, Consumer<RiskSnapshot> observer) throws InterruptedException {
        try (FallbackDesk desk = FallbackDesk.open(book);
                TickPipeline pipeline = parts.start(book, desk)) {
            long start = System.nanoTime();
            FeedPublisher publisher = new FeedPublisher(
                    feed,
                    pipeline.publisher(),
                    new FeedPace(plan.speed()),
                    plan.ticks(),
                    pipeline.snapshot().feedNanos());
            publishing = publisher;
            if (stopped) {
                publisher.stop();
            }
            Thread thread = new Thread(publisher, "espalier-feed");
            thread.setDaemon(true);
            thread.start();
            observe(publisher, pipeline, observer);
            settleFallbacks(desk, pipeline, publisher.lastFeedNanos());
            long unsettled = pipeline.close(CLOSING);
            double seconds = (System.nanoTime() - start) * 1e-9;
            requireWhole(publisher, pipeline);
            return outcome(pipeline, publisher.offered(), unsettled, seconds, desk.counts());
        }
    }

    /** What slow fallbacks were asked for last is in the set that a session ends with, where they answer in time. */
    private static void settleFallbacks(FallbackDesk desk, TickPipeline pipeline, long feedNanos) {
        if (pipeline.awaitDrained(FALLBACKS) && desk.counts().waiting() > 0) {
            desk.awaitPriced(FALLBACKS);
            pipeline.publisher().clock(feedNanos);
        }
    }

    private void observe(FeedPublisher publisher, TickPipeline pipeline, Consumer<RiskSnapshot> observer)
            throws InterruptedException {
        RiskSnapshot snapshot = new RiskSnapshot(book);
        while (!publisher.ended().await(plan.interval().toNanos(), TimeUnit.NANOSECONDS)) {
            pipeline.read(snapshot);
            observer.accept(snapshot);
        }
    }

    private static void requireWhole(FeedPublisher publisher, TickPipeline pipeline) {
        pipeline.failure().ifPresent(reason -> {
            throw InputException.of(ErrorCode.E_PIPELINE, "", reason.getMessage());
        });
        Throwable failure = publisher.failure();
        if (failure instanceof InputException refused) {
            throw refused;
        }
        if (failure instanceof PipelineFailedException || failure instanceof IllegalStateException) {
            throw InputException.of(ErrorCode.E_PIPELINE, "", "the feed ended early: " + failure.getMessage());
        }
        if (failure != null) {
            throw new IllegalStateException("the feed ended early: " + failure.getMessage(), failure);
        }
    }

    private LiveOutcome outcome(
            TickPipeline pipeline, long offered, long unsettled, double seconds, FallbackCounts fallbacks) {
        Histogram intended = TickLatency.newHistogram();
        Histogram published = TickLatency.newHistogram();
        pipeline.latency().takeInterval(intended, published);
        long dropped = pipeline.publisher().dropped();
        return new LiveOutcome(
                pipeline.snapshot(),
                parts.keptTicks() + offered,
                dropped,
                unsettled,
                seconds,
                intended,
                published,
                stages(pipeline.stageTimes()),
                fallbacks);
    }

    private static Map<StageTimes.Station, Histogram> stages(StageTimes times) {
        Map<StageTimes.Station, Histogram> stages = new EnumMap<>(StageTimes.Station.class);
        for (StageTimes.Station station : StageTimes.Station.values()) {
            if (times.isWanted()) {
                stages.put(station, times.takeInterval(station));
            }
        }
        return stages;
    }

    /** Rows at full speed through a pipeline that is then thrown away: until it is compiled, pricing is slow. */
    private void warmUp() {
        try (TickFeed warming = feeds.get();
                TickPipeline pipeline = new PipelineBuilder(book)
                        .with(PipelineOptions.defaults())
                        .start()) {
            long end = System.nanoTime() + WARM_UP_NANOS;
            for (long i = 1; i <= WARM_UP_TICKS && !stopped && end - System.nanoTime() > 0 && warming.advance(); i++) {
                pipeline.publisher()
                        .publish(
                                warming.kind(),
                                warming.underlying(),
                                warming.price(),
                                warming.seq(),
                                warming.feedNanos(),
                                System.nanoTime());
            }
        } catch (PipelineFailedException failed) {
            // Pricers that always fail: the session itself will say so.
            LOG.log(Level.DEBUG, "the warm-up failed", failed);
        }
    }
}
