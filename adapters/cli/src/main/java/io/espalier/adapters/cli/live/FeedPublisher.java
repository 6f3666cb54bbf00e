package io.espalier.adapters.cli.live;

import io.espalier.risk.pipeline.TickPublisher;
import io.espalier.risk.tick.TickKind;
import java.util.concurrent.CountDownLatch;

/** The thread that offers a feed's rows when they are due, and its clock where no row comes. */
final class FeedPublisher implements Runnable {
    /** So long a feed may be silent before its clock is told without a row; readers of quotes give a writer up after a second. */
    private static final long CLOCK_NANOS = 250_000_000L;

    private final TickFeed feed;
    private final TickPublisher door;
    private final FeedPace pace;
    private final long most;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile long offered;
    private volatile Throwable failure;
    private long lastNanos;
    private long lastFeedNanos;

    /**
     * @param most rows at most
     * @param openingNanos the feed's clock as the book has it: what it stays at where no row comes
     */
    FeedPublisher(TickFeed feed, TickPublisher door, FeedPace pace, long most, long openingNanos) {
        this.feed = feed;
        this.door = door;
        this.pace = pace;
        this.most = most;
        lastFeedNanos = openingNanos;
    }

    @Override
    public void run() {
        try {
            for (long row = 0; row < most && !stopped && feed.advance(); row++) {
                publish(pace.due(feed.feedNanos()));
            }
            // The whole book at the clock of the last row: what a session ends with does not depend on what was
            // conflated.
            door.clock(lastFeedNanos);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    private void publish(long due) {
        lastNanos = Math.max(lastNanos, System.nanoTime());
        while (due - System.nanoTime() > 0) {
            if (stopped) {
                return;
            }
            FeedPace.waitTowards(due);
            tellClock();
        }
        // A halt of an underlying that nobody holds is counted too: as unknown.
        if (feed.kind() == TickKind.TICK || feed.underlying() < 0) {
            offered++;
        }
        door.publish(feed.kind(), feed.underlying(), feed.price(), feed.seq(), feed.feedNanos(), due);
        lastFeedNanos = feed.feedNanos();
        lastNanos = due;
    }

    private void tellClock() {
        long now = System.nanoTime();
        if (now - lastNanos >= CLOCK_NANOS) {
            lastNanos = now;
            lastFeedNanos = pace.feedNanosAt(now);
            door.clock(lastFeedNanos);
        }
    }

    /** Asks it to end. */
    void stop() {
        stopped = true;
    }

    /** Counted down when it has ended. */
    CountDownLatch ended() {
        return ended;
    }

    /** The clock that it told last; once it has ended. */
    long lastFeedNanos() {
        return lastFeedNanos;
    }

    /** Rows offered so far that are counted; halts and resumptions of the book's underlyings are not. */
    long offered() {
        return offered;
    }

    /** What ended it early; null where nothing did. */
    Throwable failure() {
        return failure;
    }
}
