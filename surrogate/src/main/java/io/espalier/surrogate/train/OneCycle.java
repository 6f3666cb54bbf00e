package io.espalier.surrogate.train;

/**
 * The learning rate over a training: up from peak/25 over the first 30 % of steps, down to peak/10000, each half a cosine.
 *
 * <p>Source: Smith and Topin (2018), arXiv:1708.07120; the cosine form and the three constants are those of the paper's
 * optimiser (optax cosine_onecycle_schedule).
 */
record OneCycle(double peak, long steps) {
    private static final double START = 1.0 / 25.0;
    private static final double END = 1.0 / 10_000.0;
    private static final double WARM_UP = 0.3;

    /** The rate of step 0, 1, ... steps - 1. */
    double rate(long step) {
        double share = (double) step / steps;
        return share < WARM_UP
                ? between(START * peak, peak, share / WARM_UP)
                : between(peak, END * peak, (share - WARM_UP) / (1.0 - WARM_UP));
    }

    // StrictMath: the same bits on every JDK.
    private static double between(double from, double to, double share) {
        return from + (to - from) * 0.5 * (1.0 - StrictMath.cos(Math.PI * share));
    }
}
