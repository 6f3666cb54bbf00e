package io.espalier.surrogate.form;

/**
 * An {@link InputMap} at one point: xi, lambda, and the derivatives of both.
 *
 * <p>Enter by {@link #moveTo}; the other methods answer for the point given there. Shapes: every array has one entry per column;
 * a result may not be the array that it is made from. J is the Jacobian dxi/dx, entry (k, j) = dxi_k/dx_j. Keeps scratch space:
 * belongs to one thread, allocates nothing.
 */
interface Coordinates {

    /** Moves to {@code x}, writes xi and returns lambda; not finite where the map is not defined. */
    double moveTo(double[] x, double[] xi);

    /** Whether lambda is anything but 1. */
    boolean isScaled();

    /** Derivative of log lambda in column {@code j}. */
    double logScaleSlope(int j);

    /** Hessian of log lambda times {@code direction}. */
    void logScaleCurvature(double[] direction, double[] product);

    /** dxi_j/dx_j. */
    double slope(int j);

    /** J u: how xi moves along {@code direction}. */
    void forward(double[] direction, double[] moved);

    /** J' g: a gradient in xi as one in x. */
    void backward(double[] gradient, double[] raw);

    /** The inverse of {@link #backward}. */
    void inverseBackward(double[] raw, double[] gradient);

    /** sum over k of g_k times (the Hessian of xi_k) times {@code direction}. */
    void bend(double[] gradient, double[] direction, double[] product);
}
