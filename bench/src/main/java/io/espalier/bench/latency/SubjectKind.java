package io.espalier.bench.latency;

/** What is measured; each takes its turn in every window. */
public enum SubjectKind {
    /** One hop through a bare Disruptor: the floor. */
    RAW("raw Disruptor hop", 1.0),
    /** One position priced by a network with deltas and gammas, every tick; nobody reads it. */
    SURROGATE("surrogate", 1.0),
    /** The same, each set published to a store in a mapped file. */
    MAPPED("surrogate, mapped-file store", 1.0),
    /** The same, published to a Chronicle Map. */
    CHRONICLE("surrogate, Chronicle store", 1.0),
    /** The same as the second, its model swapped in the middle of the turn. */
    SWAPPED("surrogate, model swapped", 1.0),
    /** The same as the second; of the ticks that wait together the latest of each underlying is priced. */
    CONFLATING("surrogate, conflating", 1.0),
    /** One position priced by closed form with deltas and gammas. */
    CLOSED("closed form", 1.0),
    /** 500 baskets on 20 forwards by closed form: what a tick moves is valued, all totals are added up anew. */
    BOOK("500 positions", 0.1),
    /** The same, the clock moving so far with each tick that every position is valued. */
    WHOLE_BOOK("500 positions, all valued", 0.1),
    /** The same book at the full rate, conflating. */
    CONFLATING_BOOK("500 positions, conflating", 1.0);

    private final String label;
    private final double pace;

    SubjectKind(String label, double pace) {
        this.label = label;
        this.pace = pace;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** The part of a plan's ticks that it is offered: a tick of a large book takes about as long as one is apart from the next. */
    public double pace() {
        return pace;
    }
}
