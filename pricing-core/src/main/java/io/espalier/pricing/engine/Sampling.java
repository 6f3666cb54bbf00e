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
        INDEPENDENT,
        /** A scrambled Sobol sequence over Brownian bridges; at its best where each sample is a power of two. */
        SOBOL
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
