package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.journal.JournalFailureException;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.pipeline.TickJournal;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a feed from its file through the rules, and values the book where a checkpoint is wanted: what comes out depends on the
 * rows alone.
 *
 * <p>With a journal the rows that it has are only run through the rules again, for the checkpoints among them; where they end
 * the state must be the journal's own, bit for bit. The rows after are journalled before anything follows from them.
 */
final class TickReplay {
    private static final int ROWS_PER_COMMIT = 256;

    private final RiskBook book;
    private final Set<Long> wanted;
    private final int asked;
    private final List<Map<String, Object>> checkpoints = new ArrayList<>();
    private MarketState market;

    /** @param seqs sequence numbers after whose first row a checkpoint is taken; none: after the last row */
    TickReplay(RiskBook book, List<Long> seqs) {
        this.book = book;
        market = new MarketState(book.rules());
        wanted = new HashSet<>(seqs);
        asked = wanted.size();
    }

    /** Runs a feed to its end. */
    void run(TickFeed feed) {
        takeAll(feed, TickJournal.none());
        end();
    }

    /**
     * Runs a feed to its end, from the last row of a journal on.
     *
     * @throws InputException if the journal was made of other rows, or cannot be written
     */
    void run(TickFeed feed, JournalledMarket journal) {
        long kept = journal.market().rows();
        while (market.rows() < kept && feed.advance()) {
            take(feed, TickJournal.none());
        }
        SessionParts.requireSame(market, journal.market());
        market = journal.market();
        try {
            takeAll(feed, journal);
            end();
        } catch (JournalFailureException e) {
            throw InputException.of(ErrorCode.E_JOURNAL_WRITE, "--journal", e.getMessage());
        }
    }

    private void takeAll(TickFeed feed, TickJournal journal) {
        while (feed.advance()) {
            take(feed, journal);
            if (market.rows() % ROWS_PER_COMMIT == 0) {
                journal.commit();
            }
        }
        journal.commit();
    }

    private void take(TickFeed feed, TickJournal journal) {
        TickOutcome outcome = market.take(feed.kind(), feed.underlying(), feed.seq(), feed.feedNanos(), feed.price());
        journal.append(
                market.rows() - 1,
                feed.seq(),
                feed.feedNanos(),
                (byte) feed.kind().ordinal(),
                feed.underlying(),
                feed.price(),
                (byte) outcome.ordinal());
        if (wanted.remove(feed.seq())) {
            journal.commit();
            takeCheckpoint();
        }
    }

    /** Values the whole book as it stands, from scratch, so that nothing in it is left from an earlier valuation. */
    private void takeCheckpoint() {
        LiveBook live = new LiveBook(book);
        live.adopt(market);
        checkpoints.add(Checkpoint.json(market, live.published()));
    }

    private void end() {
        if (asked == 0 && market.rows() > 0) {
            takeCheckpoint();
        }
    }

    /** In the order of the feed. */
    List<Map<String, Object>> checkpoints() {
        return checkpoints;
    }

    /** Sequence numbers that no row had, ascending. */
    List<Long> missed() {
        return wanted.stream().sorted().toList();
    }
}
