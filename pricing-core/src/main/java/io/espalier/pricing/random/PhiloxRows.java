package io.espalier.pricing.random;

/** Scratch rows for one block of paths: their counters, the generator's state, and the two uniforms that come of it. */
final class PhiloxRows {
    private final long[] paths;
    private final long[][] state;
    private final double[] even;
    private final double[] odd;

    PhiloxRows(int lanes) {
        final int whole = wholeGrains(lanes);
        this.paths = new long[whole];
        this.state = new long[2][whole];
        this.even = new double[whole];
        this.odd = new double[whole];
    }

    private static int wholeGrains(int lanes) {
        return Math.floorDiv(lanes + NormalKernel.GRAIN - 1, NormalKernel.GRAIN) * NormalKernel.GRAIN;
    }

    /** Whether rows are made for that many lanes. */
    boolean hold(int lanes) {
        return paths.length == wholeGrains(lanes);
    }

    /** From now on lane i is path first + i * stride. */
    void address(long first, long stride) {
        for (int lane = 0; lane < paths.length; lane++) {
            paths[lane] = first + lane * stride;
        }
    }

    void uniforms(NormalKernel kernel, long high, long key) {
        kernel.uniforms(paths, high, key, state, even, odd);
    }

    double[] even() {
        return even;
    }

    double[] odd() {
        return odd;
    }
}
