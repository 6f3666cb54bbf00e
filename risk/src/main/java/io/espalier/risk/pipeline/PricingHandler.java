package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;

/** Values the positions that the tick's underlying touches; the book's totals do not move yet. */
final class PricingHandler implements TickHandler {
    private final LiveBook book;

    PricingHandler(LiveBook book) {
        this.book = book;
    }

    @Override
    public void onTick(TickEvent tick) {
        book.revalue(tick.underlying, tick.price);
    }
}
