package io.espalier.pricing.algebra;

/**
 * The operations of {@link Real} over a block of lanes; what {@link Lanes} and a blocked tape share.
 *
 * <p>Arrays are [lane], owned by the caller and of one length; y may be an operand. One array per operand and a common
 * index from 0: the shape that the JIT turns into vector code.
 */
public final class LaneKernels {

    private LaneKernels() {}

    /** y = a + b. */
    public static void sum(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] + b[lane];
        }
    }

    /** y = a - b. */
    public static void difference(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] - b[lane];
        }
    }

    /** y = a b. */
    public static void product(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] * b[lane];
        }
    }

    /** y = a / b. */
    public static void quotient(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] / b[lane];
        }
    }

    /** y = a + c. */
    public static void shift(double[] a, double c, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] + c;
        }
    }

    /** y = c a. */
    public static void scale(double[] a, double c, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] * c;
        }
    }

    /** y = a / c. */
    public static void divide(double[] a, double c, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = a[lane] / c;
        }
    }

    /** y = max(a, b). */
    public static void max(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = Math.max(a[lane], b[lane]);
        }
    }

    /** y = min(a, b). */
    public static void min(double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = Math.min(a[lane], b[lane]);
        }
    }

    /** y = a where sign is above 0, else b. */
    public static void select(double[] sign, double[] a, double[] b, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = sign[lane] > 0.0 ? a[lane] : b[lane];
        }
    }

    /** y = f(a). */
    public static void map(UnaryFunction f, double[] a, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = f.value(a[lane]);
        }
    }
}
