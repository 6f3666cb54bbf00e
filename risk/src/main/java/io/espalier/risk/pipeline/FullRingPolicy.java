package io.espalier.risk.pipeline;

/** What a publisher does before a full ring. It never parks. */
public enum FullRingPolicy {
    /** Spins for room, then yields, up to the stated patience; then it is an error. No tick is lost silently. */
    BLOCK,
    /** Drops the tick at once and counts it. */
    DROP
}
