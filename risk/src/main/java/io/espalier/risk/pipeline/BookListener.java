package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;

/**
 * Works on the book's own thread beside the rows: stages changes before a batch, hears of each published set after.
 *
 * <p>Must be quick, allocate nothing and keep nothing of the book. What it throws is counted and logged, and nobody else is hurt.
 */
public interface BookListener {

    /**
     * Before a batch of rows; may stage changes of the book.
     *
     * @return whether it did, so that a set is published even where no row moves the book
     */
    default boolean before(LiveBook book) {
        return false;
    }

    /** After all rows that waited together; the last set stands. */
    default void batchEnded(LiveBook book) {}

    /** After a set was valued and published; {@code book.shownCount()} positions have new numbers. */
    void published(LiveBook book);
}
