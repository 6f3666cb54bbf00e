package io.espalier.surrogate.network;

/**
 * A network's value and derivatives at one raw point after another.
 *
 * <p>Enter by one of the two that move; the others answer for the point given there. Belongs to one thread and allocates nothing per
 * call. Whoever implements it gives the bits of {@link CurvaturePass}.
 */
public interface PointPass {

    /** Number of inputs. */
    int inputs();

    /**
     * Moves to {@code x}: writes the gradient there and returns the value.
     *
     * @throws IllegalArgumentException if an array has not one entry per input
     */
    double valueAndGradient(double[] x, double[] gradient);

    /**
     * The same with a block of the Hessian, as {@link #hessian}.
     *
     * @throws IllegalArgumentException if an array has another length
     */
    default double valueGradientAndHessian(double[] x, double[] gradient, int[] columns, double[] hessian) {
        final double value = valueAndGradient(x, gradient);
        hessian(columns, hessian);
        return value;
    }

    /**
     * The block of the Hessian at the current point that {@code columns} name, row-major, symmetric to the last bit.
     *
     * @param hessian {@code columns.length} squared long
     * @throws IllegalArgumentException if {@code hessian} has another length
     */
    void hessian(int[] columns, double[] hessian);

    /**
     * The Hessian at the current point times {@code direction}.
     *
     * @throws IllegalArgumentException if an array has not one entry per input
     */
    void hessianTimes(double[] direction, double[] product);
}
