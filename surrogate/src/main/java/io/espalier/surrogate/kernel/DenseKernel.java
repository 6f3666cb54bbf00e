package io.espalier.surrogate.kernel;

/**
 * The arithmetic of a dense layer and of its derivatives, for a block of rows at a time.
 *
 * <p>Shapes: a panel is {@code float[node][block()]}, one number per row of the block; weights are {@code float[out][in]}.
 * Error: float; two kernels agree within the rounding of sums taken in another order. Stateless, hence thread-safe;
 * arguments must not share arrays unless said.
 */
public interface DenseKernel {

    /** Rows in a block: every panel's arrays have this length. */
    int block();

    /** What this kernel runs on, for the log. */
    String name();

    /** {@code out[m][r] = start[m] + sum_k a[m][k] b[k][r]}: a layer (start is the bias), or a product (start is zero). */
    void multiply(float[][] a, float[] start, float[][] b, float[][] out);

    /**
     * {@code out[m][k] += sum_r a[m][r] b[k][r]}: the weight gradient of a layer.
     *
     * @param scratch at least [block()][out[0].length]; overwritten
     */
    void addOuter(float[][] a, float[][] b, float[][] scratch, float[][] out);

    /** {@code out[m] += sum_r a[m][r]}: the bias gradient of a layer. */
    void addSums(float[][] a, float[] out);

    /**
     * SiLU with three derivatives, s = 1/(1 + e^-z), b = s (1 - s): {@code z s}, {@code s + z b}, {@code b (2 + z (1 - 2 s))} and
     * {@code b (3 (1 - 2 s) + z (1 - 6 b))}. {@code value} may be {@code z}. Error: 6 (|z| + 3) roundings.
     */
    void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third);

    /** log(1 + e^z) with three derivatives: s, b and {@code b (1 - 2 s)}. {@code value} may be {@code z}. */
    void softplus(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third);

    /** tanh z with three derivatives. {@code value} may be {@code z}. */
    void tanh(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third);

    /** max(z, 0), its slope 0 at the kink, its other derivatives 0. {@code value} may be {@code z}. */
    void relu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third);

    /** The same without the derivatives that are 0. */
    void relu(float[][] z, float[][] value, float[][] slope);

    /** {@code out = a b}, element by element. */
    void times(float[][] a, float[][] b, float[][] out);

    /** {@code out = a b c}, element by element; {@code out} may be {@code a}. */
    void times(float[][] a, float[][] b, float[][] c, float[][] out);

    /** {@code a = a b}, element by element. */
    void scale(float[][] a, float[][] b);

    /** {@code a = a b + c}, element by element. */
    void scaleAndAdd(float[][] a, float[][] b, float[][] c);

    /** {@code a += b c}, element by element. */
    void addProduct(float[][] a, float[][] b, float[][] c);

    /** {@code a += b c d}, element by element. */
    void addProduct(float[][] a, float[][] b, float[][] c, float[][] d);
}
