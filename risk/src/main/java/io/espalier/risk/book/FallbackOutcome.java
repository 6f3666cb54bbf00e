package io.espalier.risk.book;

/** What became of an answer of a slow fallback. */
public enum FallbackOutcome {
    /** Its numbers are the position's. */
    ANSWERED,
    /** Nobody wanted it any more: the position's own pricer has answered since, or another position has its place. */
    DROPPED,
    /** It had no numbers, or none that are finite: the last good ones stay. */
    FAILED
}
