package io.espalier.pricing.engine;

/**
 * Where a simulation's normals come from, and so how its error is known.
 *
 * @param replicates independent samples that the paths are shared out to: 1 where paths are independent, at least 2 where they are
 *     not, for then only whole samples tell the error
 */
public record Sampling(Kind kind, int replicates) {
    /** Independent paths. */
    public static final Sampling INDEPENDENT = new Sampling(Kind.INDEPENDENT, 1);

    /** What the paths of one sample are to each other. */
    public enum Kind {
        /** Independent. */
        INDEPENDENT(1),
        /**
         * A scrambled Sobol sequence over Brownian bridges, its first dimension along the direction that moves the value most; at its best
         * where each sample is a power of two.
         */
        SOBOL(1),
        /** One path in each of 256 equally likely slices along the direction that moves the value most. */
        STRATIFIED(Observations.LANES),
        /** Mean 0 and mean square 1 of every normal over 256 paths; a bias of order 1/256 of a standard deviation per path remains. */
        MOMENT_MATCHED(Observations.LANES);

        private final int batch;

        Kind(int batch) {
            this.batch = batch;
        }

        /** A sample has a whole number of batches of so many paths. */
        int batch() {
            return batch;
        }
    }

    /** @throws IllegalArgumentException if the number of replicates does not fit the kind */
    public Sampling {
        if (kind == Kind.INDEPENDENT ? replicates != 1 : replicates < 2) {
            throw new IllegalArgumentException(
                    "replicates must be 1 for independent paths and >= 2 otherwise, or there is no error: kind=" + kind
                            + ", replicates=" + replicates);
        }
    }

    /** Scrambled Sobol, scrambled anew for each replicate. */
    public static Sampling sobol(int replicates) {
        return new Sampling(Kind.SOBOL, replicates);
    }
}
