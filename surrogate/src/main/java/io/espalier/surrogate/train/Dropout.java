package io.espalier.surrogate.train;

/**
 * Which nodes are silent for which row: each with the same chance, drawn by address, so that threads do not matter.
 *
 * <p>What is kept is scaled by 1/(1 - chance). Source: Srivastava et al. (2014), Dropout, JMLR 15.
 *
 * @param chance in [0, 1); 0 silences nothing
 */
record Dropout(double chance, long seed, long step) {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    static final Dropout NONE = new Dropout(0.0, 0L, 0L);

    boolean isActive() {
        return chance > 0.0;
    }

    /** Fills {@code mask[node][row]} with 0 or 1/(1 - chance) for rows {@code from}, from + 1, ... of a step. */
    void fill(int layer, int from, float[][] mask) {
        float kept = (float) (1.0 / (1.0 - chance));
        for (int node = 0; node < mask.length; node++) {
            long address = mix(seed + mix(step * GOLDEN_RATIO + (((long) layer << 32) + node)));
            float[] row = mask[node];
            for (int r = 0; r < row.length; r++) {
                double u = (mix(address + (from + r) * GOLDEN_RATIO) >>> 11) * UNIT;
                row[r] = u < chance ? 0f : kept;
            }
        }
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood (2014). */
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }
}
