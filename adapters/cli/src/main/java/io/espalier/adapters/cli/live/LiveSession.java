package io.espalier.adapters.cli.live;

import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.PipelineBuilder;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.pipeline.TickPublisher;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Runs a book on a feed: one thread publishes on schedule, the pipeline's thread prices, the caller's thread observes.
 *
 * <p>{@link #stop()} may come from any thread, a shutdown hook included: the feed ends, what is in the ring is settled.
 */
public final class LiveSession {
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final long WARM_UP_TICKS = 100_000;
    private static final long SPIN_NANOS = 200_000;

    private final RiskBook book;
    private final Supplier<? extends TickFeed> feeds;
    private final SessionPlan plan;
    private final List<BookListener> listeners;
    private final CountDownLatch feedEnded = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile long offered;
    private volatile Throwable feedFailure;

    /**
     * A session that has not begun.
     *
     * @param feeds gives a feed at its beginning each time it is asked: one warms the pipeline up, one is the session's
     */
    public LiveSession(RiskBook book, Supplier<? extends TickFeed> feeds, SessionPlan plan) {
        this(book, feeds, plan, List.of());
    }

    /** The same with somebody who works beside the rows. */
    LiveSession(RiskBook book, Supplier<? extends TickFeed> feeds, SessionPlan plan, List<BookListener> listeners) {
        this.listeners = listeners;
        this.book = book;
        this.feeds = feeds;
        this.plan = plan;
    }

    /** Asks the feed to end; {@link #run} then settles what is in the ring and returns. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs to the end.
     *
     * @param observer told once an interval, on this thread, with the latest consistent set
     * @throws IllegalStateException if the pipeline stopped taking ticks
     */
    public LiveOutcome run(Consumer<RiskSnapshot> observer) throws InterruptedException {
        warmUp();
        PipelineBuilder builder = new PipelineBuilder(book).with(PipelineOptions.defaults());
        listeners.forEach(builder::with);
        try (TickPipeline pipeline = builder.start()) {
            long start = System.nanoTime();
            Thread publisher = new Thread(() -> publish(pipeline.publisher(), start), "espalier-feed");
            publisher.setDaemon(true);
            publisher.start();
            observe(pipeline, observer);
            long unsettled = pipeline.close(CLOSING);
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (feedFailure != null) {
                throw new IllegalStateException("the feed ended early: " + feedFailure.getMessage(), feedFailure);
            }
            return outcome(pipeline, unsettled, seconds);
        } finally {
            // Whatever ended this, an observer that failed too: the feed must not go on offering.
            stopped = true;
        }
    }

    private void observe(TickPipeline pipeline, Consumer<RiskSnapshot> observer) throws InterruptedException {
        RiskSnapshot snapshot = new RiskSnapshot(book);
        while (!feedEnded.await(plan.interval().toNanos(), TimeUnit.NANOSECONDS)) {
            pipeline.read(snapshot);
            observer.accept(snapshot);
        }
    }

    private LiveOutcome outcome(TickPipeline pipeline, long unsettled, double seconds) {
        Histogram intended = TickLatency.newHistogram();
        Histogram published = TickLatency.newHistogram();
        pipeline.latency().takeInterval(intended, published);
        long dropped = pipeline.publisher().dropped();
        return new LiveOutcome(pipeline.snapshot(), offered, dropped, unsettled, seconds, intended, published);
    }

    private void publish(TickPublisher door, long start) {
        try {
            TickFeed feed = feeds.get();
            long ticks = plan.ticks();
            long last = 0;
            for (long i = 0; i < ticks && !stopped && feed.advance(); i++) {
                long due = start + plan.dueNanos(i);
                awaitDue(due);
                offered = i + 1;
                door.publish(feed.kind(), feed.underlying(), feed.price(), feed.seq(), feed.feedNanos(), due);
                last = feed.feedNanos();
            }
            // The whole book at the clock of the last row: what a session ends with does not depend on what was
            // conflated.
            door.clock(last);
        } catch (RuntimeException | Error e) {
            feedFailure = e;
        } finally {
            feedEnded.countDown();
        }
    }

    /** Sleeps through long gaps and spins through the last stretch: a sleeping thread wakes up late. */
    private void awaitDue(long due) {
        long left = due - System.nanoTime();
        while (left > 0 && !stopped) {
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
            } else {
                Thread.onSpinWait();
            }
            left = due - System.nanoTime();
        }
    }

    /** Ticks at full speed through a pipeline that is then thrown away: until it is compiled, pricing is slow. */
    private void warmUp() {
        TickFeed warming = feeds.get();
        try (TickPipeline pipeline = TickPipeline.start(book, PipelineOptions.defaults())) {
            for (long i = 1; i <= WARM_UP_TICKS && !stopped; i++) {
                warming.advance();
                pipeline.publisher()
                        .tick(warming.underlying(), warming.price(), i, warming.feedNanos(), System.nanoTime());
            }
        }
    }
}
