package io.espalier.pricing.analytic;

/**
 * Where a standard Brownian motion stands after one unit of time, killed at 0 and at w, started at a in between.
 *
 * <p>Lengths are in standard deviations. Call {@link #start} once and {@link #move} for each place; both keep the relative
 * accuracy of every number near either barrier, in far tails and for any w, so that an integral of them does too. A law need
 * only know starts in the lower half, the upper half is its mirror image. Mutable scratch of one thread.
 */
abstract class KilledLaw {
    /** Density q(z; a) of those still alive. */
    double density;
    /** dq/da. */
    double byStart;
    /** d2q/da2. */
    double byStartTwice;
    /** Density of the motion that both barriers reflect instead; NaN from a law that does not give it. */
    double reflected = Double.NaN;

    private boolean mirrored;

    /** Sets the start by its distances from both barriers, positive, one of them perhaps infinite, and their distance w. */
    final void start(double fromLow, double toHigh, double width) {
        mirrored = fromLow > toHigh;
        startBelow(Math.min(fromLow, toHigh), width);
    }

    /**
     * Moves to a place, given by its distance u from the start, z from the lower and zeta from the upper barrier.
     *
     * <p>Three numbers for one, because none of them may be had from the others where these nearly cancel.
     */
    final void move(double u, double z, double zeta) {
        if (mirrored) {
            moveFromBelow(-u, zeta, z);
            byStart = -byStart;
        } else {
            moveFromBelow(u, z, zeta);
        }
    }

    /** Whether all distances are to be read upside down. */
    final boolean isMirrored() {
        return mirrored;
    }

    /** {@link #start} at a <= w/2. */
    abstract void startBelow(double a, double width);

    /** {@link #move} for a start in the lower half. */
    abstract void moveFromBelow(double u, double z, double zeta);
}
