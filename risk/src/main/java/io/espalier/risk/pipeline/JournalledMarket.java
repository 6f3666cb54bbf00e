package io.espalier.risk.pipeline;

import io.espalier.risk.journal.Journal;
import io.espalier.risk.journal.JournalException;
import io.espalier.risk.journal.JournalOptions;
import io.espalier.risk.journal.JournalledState;
import io.espalier.risk.journal.RecoveryReport;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickRules;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A market that its journal brings back: bit for bit as it was after the last row that was kept. */
public final class JournalledMarket implements TickJournal, Closeable {
    private final MarketState market;
    private final Journal journal;

    private JournalledMarket(MarketState market, Journal journal) {
        this.market = market;
        this.journal = journal;
    }

    /**
     * Opens the journal of a folder, or begins one; quoting may start when this returns.
     *
     * @throws JournalException if the journal must not be used
     * @throws IOException if it cannot be read or written
     */
    public static JournalledMarket open(Path folder, JournalOptions options, TickRules rules)
            throws IOException, JournalException {
        MarketState market = new MarketState(rules);
        return new JournalledMarket(market, Journal.open(folder, options, rules.fingerprint(), new Saved(market)));
    }

    /** The market after the rows of the journal. */
    public MarketState market() {
        return market;
    }

    /** What opening found and did. */
    public RecoveryReport recovered() {
        return journal.recovered();
    }

    @Override
    public void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        journal.append(row, seq, feedNanos, kind, underlying, price, outcome);
    }

    @Override
    public void commit() {
        journal.commit();
        // The market is a matter of its rows alone: what they do to the book cannot be in a snapshot too early.
        journal.rollIfDue();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private record Saved(MarketState market) implements JournalledState {

        @Override
        public int snapshotSize() {
            return market.savedSize();
        }

        @Override
        public void save(ByteBuffer out) {
            market.save(out);
        }

        @Override
        public void restore(ByteBuffer in) {
            market.restore(in);
        }

        @Override
        public int apply(long row, long seq, long feedNanos, byte kind, int underlying, double price) {
            return market.take(TickKind.of(kind), underlying, seq, feedNanos, price)
                    .ordinal();
        }
    }
}
