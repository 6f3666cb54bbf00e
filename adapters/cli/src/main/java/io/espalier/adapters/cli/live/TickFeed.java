package io.espalier.adapters.cli.live;

import io.espalier.risk.tick.TickKind;

/** A source of rows, read one by one by the thread that publishes them. */
public interface TickFeed extends AutoCloseable {

    /**
     * Moves to the next row.
     *
     * @return whether there is one
     */
    boolean advance();

    /** What the present row says. */
    TickKind kind();

    /** The book's index of the present row's underlying; -1 where the book does not hold it. */
    int underlying();

    /** The present tick's price. */
    double price();

    /** The present row's sequence number. */
    long seq();

    /** The feed's clock at the present row, in nanoseconds; rows are due as it runs. */
    long feedNanos();

    @Override
    default void close() {}
}
