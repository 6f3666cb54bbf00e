package io.espalier.surrogate.network;

/** The one sum of products that every pass takes, so that whoever does the same has the same bits. */
final class Dot {
    private Dot() {}

    /**
     * start + sum over j of a[from + j] b[j], as four sums that do not wait for each other: (start + terms 0, 4, ...) + (1, 5, ...), then
     * (2, 6, ...) + (3, 7, ...).
     */
    static double of(double start, double[] a, int from, double[] b, int n) {
        double s0 = start;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            s0 += a[from + j] * b[j];
            s1 += a[from + j + 1] * b[j + 1];
            s2 += a[from + j + 2] * b[j + 2];
            s3 += a[from + j + 3] * b[j + 3];
        }
        if (j < n) {
            s0 += a[from + j] * b[j];
        }
        if (j + 1 < n) {
            s1 += a[from + j + 1] * b[j + 1];
        }
        if (j + 2 < n) {
            s2 += a[from + j + 2] * b[j + 2];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
