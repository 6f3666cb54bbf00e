package io.espalier.adapters.cli.live;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.tick.MarketState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a feed from its file through the rules, and values the book where a checkpoint is wanted: what comes out depends on the
 * rows alone.
 */
final class TickReplay {
    private final RiskBook book;
    private final MarketState market;
    private final Set<Long> wanted;
    private final int asked;
    private final List<Map<String, Object>> checkpoints = new ArrayList<>();

    /** @param seqs sequence numbers after whose first row a checkpoint is taken */
    TickReplay(RiskBook book, List<Long> seqs) {
        this.book = book;
        market = new MarketState(book.rules());
        wanted = new HashSet<>(seqs);
        asked = wanted.size();
    }

    /** Takes in the feed's present row. */
    void take(TickFeed feed) {
        market.take(feed.kind(), feed.underlying(), feed.seq(), feed.feedNanos(), feed.price());
        if (wanted.remove(feed.seq())) {
            takeCheckpoint();
        }
    }

    /** Values the whole book as it stands, from scratch, so that nothing in it is left from an earlier valuation. */
    private void takeCheckpoint() {
        LiveBook live = new LiveBook(book);
        for (int u = 0; u < book.size(); u++) {
            live.move(u, market.lastGood(u), market.appliedNanos(u));
        }
        live.revalueAll(market.feedNanos());
        live.publish(market.lastSeq(), market.feedNanos());
        checkpoints.add(Checkpoint.json(market, live.published()));
    }

    /** Takes a checkpoint after the last row, where none was asked for. */
    void end() {
        if (asked == 0 && market.rows() > 0) {
            takeCheckpoint();
        }
    }

    /** In the order of the feed. */
    List<Map<String, Object>> checkpoints() {
        return checkpoints;
    }

    /** Sequence numbers that no row so far had, ascending. */
    List<Long> missed() {
        return wanted.stream().sorted().toList();
    }
}
