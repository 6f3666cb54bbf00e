package io.espalier.adapters.cli.live;

/** A source of ticks, read one by one by the thread that publishes them; allocates nothing per tick. */
public interface TickFeed {

    /** Moves to the next tick. */
    void advance();

    /** The book's index of the present tick's underlying. */
    int underlying();

    /** The present tick's price. */
    double price();
}
