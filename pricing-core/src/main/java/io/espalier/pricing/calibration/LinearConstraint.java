package io.espalier.pricing.calibration;

/**
 * normal . x >= bound, or an equality where {@code pinned}.
 *
 * @param name how users call what is limited
 */
record LinearConstraint(String name, double[] normal, double bound, boolean pinned) {

    /** One coordinate held at a value. */
    static LinearConstraint pin(String name, int size, int index, double value) {
        return new LinearConstraint(name, unit(size, index), value, true);
    }

    /** One coordinate not below a value. */
    static LinearConstraint floor(String name, int size, int index, double value) {
        return new LinearConstraint(name, unit(size, index), value, false);
    }

    private static double[] unit(int size, int index) {
        final double[] normal = new double[size];
        normal[index] = 1.0;
        return normal;
    }

    double slack(double[] x) {
        return dot(x) - bound;
    }

    /** normal . direction. */
    double dot(double[] direction) {
        double sum = 0.0;
        for (int i = 0; i < normal.length; i++) {
            sum += normal[i] * direction[i];
        }
        return sum;
    }

    /** Moves {@code x} along the normal until the constraint holds with equality. */
    void snap(double[] x) {
        final double step = slack(x) / dot(normal);
        for (int i = 0; i < x.length; i++) {
            x[i] -= step * normal[i];
        }
    }
}
