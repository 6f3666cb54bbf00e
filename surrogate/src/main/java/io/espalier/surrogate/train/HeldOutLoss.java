package io.espalier.surrogate.train;

import java.util.Arrays;

/** The loss of one set of weights on the rows kept aside, block by block, so that two can be compared pair by pair. */
final class HeldOutLoss {
    /** A difference below this many standard errors is noise. */
    private static final double CLEAR = 2.0;

    private final double[] blockLosses;
    private final double loss;
    private final SquaredErrors total;

    HeldOutLoss(SquaredErrors[] blocks, int rows) {
        total = new SquaredErrors(blocks[0].gradient.length);
        Arrays.stream(blocks).forEach(total::add);
        blockLosses = Arrays.stream(blocks).mapToDouble(block -> block.loss).toArray();
        loss = total.loss / rows;
    }

    /** The mean loss per row. */
    double loss() {
        return loss;
    }

    /** Errors summed over all rows. */
    SquaredErrors errors() {
        return total;
    }

    /**
     * Whether the other set of weights is better beyond chance: the mean of the paired differences of blocks lies more than two
     * standard errors above zero. Both saw the same rows, so most of the labels' noise cancels.
     */
    boolean isClearlyWorseThan(HeldOutLoss other) {
        int n = blockLosses.length;
        double sum = 0.0;
        double squares = 0.0;
        for (int b = 0; b < n; b++) {
            double difference = blockLosses[b] - other.blockLosses[b];
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / n;
        double variance = (squares / n - mean * mean) / Math.max(1, n - 1);
        return mean > CLEAR * Math.sqrt(Math.max(variance, 0.0));
    }
}
