package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.TickOutcome;

/** Moves the book's totals and publishes them: from here on every reader sees the tick. */
final class BookHandler implements TickHandler {
    private final LiveBook book;

    BookHandler(LiveBook book) {
        this.book = book;
    }

    @Override
    public void onTick(TickEvent tick) {
        book.apply(tick.underlying, tick.price, tick.seq);
        tick.outcome = TickOutcome.APPLIED;
    }
}
