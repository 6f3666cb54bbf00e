package io.espalier.pricing.random;

/**
 * The arithmetic of addressed normals for a row of paths at a time: random bits to uniforms, uniforms to normals.
 *
 * <p>A centred uniform is q = u - 1/2 in (-1/2, 1/2), an odd multiple of 2^-54. Every kernel gives the same bits. Stateless,
 * hence thread-safe; arguments must not share arrays.
 */
public interface NormalKernel {
    /** Rows of paths and of uniforms are multiples of this: no kernel has lanes left over there. */
    int GRAIN = 64;

    /**
     * One Philox block per path, hence two centred uniforms: {@code even} of its first word, {@code odd} of its second.
     *
     * @param paths the low half of the counter, per lane
     * @param high the other half, of all lanes
     * @param scratch two rows like {@code paths}; overwritten
     */
    void uniforms(long[] paths, long high, long key, long[][] scratch, double[] even, double[] odd);

    /**
     * {@code z[i]} = the normal quantile at 1/2 + {@code q[i]}, for all of z.
     *
     * @param q at least as long as z
     */
    void quantiles(double[] q, double[] z);
}
