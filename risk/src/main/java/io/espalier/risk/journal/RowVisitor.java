package io.espalier.risk.journal;

/** Is shown the rows of a journal, in feed order. */
@FunctionalInterface
public interface RowVisitor {
    /**
     * One row as it was journalled.
     *
     * @param row position in the feed, from 0
     * @param seq sequence number of the feed
     * @param feedNanos feed time, nanoseconds
     * @param kind 0 a tick, 1 a halt, 2 a resume
     * @param underlying index of the underlying, -1 if unknown
     * @param price price units, any bits
     * @param outcome ordinal of what the rules made of it
     * @throws JournalException if the row must not be there
     */
    void visit(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome)
            throws JournalException;
}
