package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where the rows of a session come from, and how fast. */
final class FeedOptions {
    private static final String SIMULATED = "sim";
    private static final String FILE = "csv:";

    @Option(
            names = "--feed",
            defaultValue = SIMULATED,
            paramLabel = "FEED",
            description = {
                "sim: a simulated market; csv:FILE: rows seq,ts_ns,kind,und,price, at the speed of their clock",
                "(default: ${DEFAULT-VALUE})."
            })
    private String feed;

    @Option(
            names = "--rate",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Ticks a second of the simulated feed (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "X",
            description =
                    "How many times as fast as its clock a file is played; Infinity: without waiting (default: 1).")
    private double speed;

    @Option(names = "--seconds", paramLabel = "S", description = "End the feed after this many seconds of its clock.")
    private Long seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the simulated feed (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** @throws InputException if the feed is none of those there are, or a number is out of range */
    SessionPlan plan() {
        if (!isSimulated() && (!feed.startsWith(FILE) || feed.length() == FILE.length())) {
            throw InputException.of(
                    ErrorCode.E_ENUM, "--feed", "one of " + SIMULATED + ", " + FILE + "FILE, not " + feed);
        }
        try {
            return new SessionPlan(
                    rate,
                    Optional.ofNullable(seconds).map(Duration::ofSeconds),
                    Duration.ofSeconds(1),
                    isSimulated() ? 1.0 : speed);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, field(e.getMessage()), e.getMessage());
        }
    }

    private static String field(String message) {
        return message.contains("rate=") ? "--rate" : message.contains("speed=") ? "--speed" : "--seconds";
    }

    private boolean isSimulated() {
        return SIMULATED.equals(feed);
    }

    /** Gives the feed from its beginning each time it is asked. */
    Supplier<TickFeed> feeds(BookDocument document, RiskBook book, SessionPlan plan) {
        if (isSimulated()) {
            return new MarketFeed(document.market(), plan, document.asofNanos(), seed)::open;
        }
        String name = feed.substring(FILE.length());
        return () -> seconds == null
                ? new FileFeed(name, book)
                : new TimedFeed(
                        new FileFeed(name, book), Duration.ofSeconds(seconds).toNanos());
    }
}
