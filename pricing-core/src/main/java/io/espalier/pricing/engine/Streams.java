package io.espalier.pricing.engine;

/** Streams of random numbers; 0 and 1 are the label generator's: a surrogate is never checked with the paths that it learnt from. */
final class Streams {
    static final int PATHS = 2;
    static final int PILOT = 3;

    /** Paths that a policy is trained on; plus the step. */
    static final int TRAINING = 1 << 20;

    /** Paths that a policy is bounded on from above; plus the step. */
    static final int DUAL = 2 << 20;

    /** Normals one step ahead of those; plus the date. */
    static final int INNER = 3 << 20;

    /** Paths in dependent samples, and what stratifies them; plus the replicate. */
    private static final int SAMPLES = 4 << 20;

    private static final int STRATA = 5 << 20;

    private Streams() {}

    static int sample(int replicate) {
        return SAMPLES + replicate;
    }

    static int strata(int replicate) {
        return STRATA + replicate;
    }
}
