package io.espalier.pricing.engine;

/** Streams of random numbers; 0 and 1 are the label generator's: a surrogate is never checked with the paths that it learnt from. */
final class Streams {
    static final int PATHS = 2;
    static final int PILOT = 3;

    private Streams() {}
}
