package io.espalier.surrogate.certify;

import io.espalier.surrogate.network.Network;

/**
 * When a proof is tight enough, and how much work it may take.
 *
 * @param excess bounds are sought within this factor of the largest error found, for the value
 * @param derivativeExcess the same for derivatives
 * @param gammaExcess the same for the gamma
 * @param width where there is nothing to compare with: the share of an output's range that its band may be wide in any cell
 * @param cells the most that the box is cut into
 */
public record ProofGoal(double excess, double derivativeExcess, double gammaExcess, double width, int cells) {
    private static final double WORK = 1e10;
    private static final double NODE = 2e5;
    private static final int MOST_CELLS = 16_384;
    private static final int LEAST_CELLS = 16;

    /** @throws IllegalArgumentException if no bound could be that tight, or there is no cell */
    public ProofGoal {
        if (!(excess > 1.0 && derivativeExcess > 1.0 && gammaExcess > 1.0 && width > 0.0 && cells >= 1)) {
            throw new IllegalArgumentException("excesses must be above 1, the width above 0, cells at least 1: excess="
                    + excess + ", derivativeExcess=" + derivativeExcess + ", gammaExcess=" + gammaExcess + ", width="
                    + width + ", cells=" + cells);
        }
    }

    /** The factor for the output of that name. */
    double excess(String output) {
        return switch (output) {
            case ValidationReport.VALUE -> excess;
            case ValidationReport.GAMMA -> gammaExcess;
            default -> derivativeExcess;
        };
    }

    /** Within 5, 10 and 15 % of what was found, in cells enough for a second or two of work. */
    public static ProofGoal of(Network network) {
        double work = 1.0;
        int before = network.inputs();
        for (int nodes : network.hiddenSizes()) {
            // Every node's three functions are put in bands, each of seventeen enclosed values.
            work += NODE * nodes;
            // A layer is gone through for every layer behind it, forwards, backwards and for the curvature.
            work += 4.0 * network.hiddenSizes().size() * nodes * (double) before * nodes;
            before = nodes;
        }
        int cells = (int) Math.max(LEAST_CELLS, Math.min(MOST_CELLS, WORK / work));
        return new ProofGoal(1.05, 1.1, 1.15, 0.02, cells);
    }
}
