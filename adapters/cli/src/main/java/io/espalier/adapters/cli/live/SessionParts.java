package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.FallbackDesk;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.pipeline.PipelineBuilder;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickOutcome;
import io.espalier.risk.tick.TickRules;
import java.util.List;
import java.util.Optional;

/**
 * What the pipeline of a session is made of besides its book.
 *
 * @param journal where rows are kept, and what it has brought back
 * @param keptTicks ticks that it has brought back
 * @param listeners who work beside it
 */
record SessionParts(
        PipelineOptions options, Optional<JournalledMarket> journal, long keptTicks, List<BookListener> listeners) {

    /** Parts whose pipeline has not started. */
    static SessionParts of(PipelineOptions options, Optional<JournalledMarket> journal, List<BookListener> listeners) {
        // The market moves on with the pipeline: what it brought back is to be counted now.
        long kept = journal.map(market -> ticks(market.market())).orElse(0L);
        return new SessionParts(options, journal, kept, listeners);
    }

    /** The pipeline's defaults, no journal, nobody beside. */
    static SessionParts plain() {
        return of(PipelineOptions.defaults(), Optional.empty(), List.of());
    }

    /** The pipeline at work; slow fallbacks answer at that desk. */
    TickPipeline start(RiskBook book, FallbackDesk desk) {
        PipelineBuilder builder = journal.map(kept -> new PipelineBuilder(book, kept.market()).with(kept))
                .orElseGet(() -> new PipelineBuilder(book));
        builder.with(desk);
        listeners.forEach(builder::with);
        return builder.with(options).start();
    }

    /**
     * Passes over the rows that the journal has.
     *
     * @throws InputException if the journal was made of other rows
     */
    void skipKept(TickFeed feed, TickRules rules) {
        if (journal.isPresent()) {
            MarketState passed = new MarketState(rules);
            MarketState kept = journal.get().market();
            while (passed.rows() < kept.rows() && feed.advance()) {
                passed.take(feed.kind(), feed.underlying(), feed.seq(), feed.feedNanos(), feed.price());
            }
            requireSame(passed, kept);
        }
    }

    /** @throws InputException if a journal's market is not the one that these rows give */
    static void requireSame(MarketState ofFeed, MarketState ofJournal) {
        if (!ofFeed.isSame(ofJournal)) {
            throw InputException.of(
                    ErrorCode.E_JOURNAL_OTHER_FEED,
                    "--journal",
                    "the journal must have been made of these ticks: rows of the journal=" + ofJournal.rows()
                            + ", rows of the feed up to there=" + ofFeed.rows());
        }
    }

    private static long ticks(MarketState market) {
        long ticks = 0;
        for (TickOutcome outcome : TickOutcome.values()) {
            ticks += outcome.isCounted() ? market.count(outcome) : 0;
        }
        return ticks;
    }
}
