package io.espalier.risk.pipeline;

/** What becomes of ticks that come faster than they can be priced. A publisher never parks. */
public enum InputPolicy {
    /**
     * Every tick is judged and journalled; of those that wait together the latest of each underlying is priced and the others
     * are counted as conflated. Before a full ring the publisher waits as {@link #BLOCK} does.
     */
    CONFLATE,
    /** Every tick is priced; one that finds the ring full is dropped at once and counted. */
    DROP,
    /** Every tick is priced; the publisher spins for room, then yields, up to the stated patience; then it is an error. */
    BLOCK
}
