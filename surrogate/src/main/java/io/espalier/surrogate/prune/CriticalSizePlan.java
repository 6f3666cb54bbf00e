package io.espalier.surrogate.prune;

import java.util.Collections;
import java.util.List;

/**
 * How hard a critical size is searched for.
 *
 * @param bands that value, deltas and gamma are to stay inside
 * @param start hidden sizes to come down from
 * @param restarts fits from fresh weights before a size counts as failed
 * @param failures sizes in a row, one node apart, after which the way down ends
 * @param confirmations seeds that the size must hold for
 * @param seed of everything
 */
public record CriticalSizePlan(
        FitErrors bands, List<Integer> start, int restarts, int failures, int confirmations, long seed) {
    /** Nodes of each layer of the fit that tells whether labels let any network inside the bands. */
    public static final int CALIBRATION_NODES = 16;

    private static final int RESTARTS = 2;
    private static final int FAILURES = 2;
    private static final int CONFIRMATIONS = 3;

    /** @throws IllegalArgumentException if a band, a size or a number is not positive */
    public CriticalSizePlan {
        start = List.copyOf(start);
        bands.requireBands();
        boolean sizes = !start.isEmpty() && start.stream().allMatch(nodes -> nodes > 0);
        if (!sizes || restarts < 0 || failures < 1 || confirmations < 1) {
            throw new IllegalArgumentException("a search needs layers of nodes, failures and confirmations >= 1,"
                    + " restarts >= 0: start=" + start + ", restarts=" + restarts + ", failures=" + failures
                    + ", confirmations=" + confirmations);
        }
    }

    /** Two restarts, two failing sizes, three seeds. */
    public static CriticalSizePlan of(FitErrors bands, List<Integer> start, long seed) {
        return new CriticalSizePlan(bands, start, RESTARTS, FAILURES, CONFIRMATIONS, seed);
    }

    /** The sizes that calibrate: as many layers. */
    List<Integer> calibration() {
        return Collections.nCopies(start.size(), CALIBRATION_NODES);
    }
}
