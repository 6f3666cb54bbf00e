package io.espalier.pricing.random;

/** Linear steps on rows of lanes. */
final class Rows {
    private Rows() {}

    /** {@code x = factor x}. */
    static void scale(double[] x, double factor) {
        for (int lane = 0; lane < x.length; lane++) {
            x[lane] *= factor;
        }
    }

    /** {@code to = to + factor x}. */
    static void add(double factor, double[] x, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] += factor * x[lane];
        }
    }
}
