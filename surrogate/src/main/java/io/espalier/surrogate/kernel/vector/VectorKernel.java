package io.espalier.surrogate.kernel.vector;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * All kernels on explicit vectors.
 *
 * <p>Products work in register tiles: {@link LayerTiles} for a layer; {@link OuterTiles} on a transposed copy for the weight gradient
 * of wide layers, {@link DotTiles} for what is left over and for narrow ones. Rows of a panel start anywhere in a cache line, so loads
 * of vectors are dear and tiles are shaped to do few. Element-wise loops run over one row at a time: C2's own loops over 128 numbers
 * spend half of their time before and after the vectors.
 */
public final class VectorKernel implements DenseKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PAIR = 2 * LANES;
    /** AVX-512 and what is like it. */
    private static final boolean HAS_32_REGISTERS = LANES == 16;

    private static final int TALL = HAS_32_REGISTERS ? 8 : 6;
    /** The operands of one 128-wide product (3 x 64 KB) stay in the second-level cache; a multiple of every pair up to 2048 bit. */
    static final int BLOCK = 128;
    /** Responses other than SiLU are left to it. */
    private final DenseKernel plain = DenseKernels.plain();

    /** From this many nodes on, a transposed copy pays. */
    private static final int ENOUGH_NODES = 4;

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public String name() {
        return "vector, " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public void multiply(float[][] a, float[] start, float[][] b, float[][] out) {
        final int tall = inTallTiles(out.length);
        for (int c = 0; c < BLOCK; c += PAIR) {
            for (int m = 0; m < tall; m += TALL) {
                if (HAS_32_REGISTERS) {
                    LayerTiles.eight(a, start, b, m, c, out);
                } else {
                    LayerTiles.six(a, start, b, m, c, out);
                }
            }
            multiplyRest(a, start, b, tall, c, out);
        }
    }

    private static void multiplyRest(float[][] a, float[] start, float[][] b, int from, int c, float[][] out) {
        int m = from;
        for (; m + 3 < out.length; m += 4) {
            LayerTiles.four(a, start, b, m, c, out);
        }
        for (; m + 1 < out.length; m += 2) {
            LayerTiles.two(a, start, b, m, c, out);
        }
        if (m < out.length) {
            LayerTiles.one(a, start, b, m, c, out);
        }
    }

    /** How many nodes go in the largest tiles: with tiles of six, eight nodes are better done as twice four. */
    private static int inTallTiles(int nodes) {
        final int rest = nodes % TALL;
        return nodes - rest - (!HAS_32_REGISTERS && rest == 2 && nodes > TALL ? TALL : 0);
    }

    @Override
    public void addOuter(float[][] a, float[][] b, float[][] scratch, float[][] out) {
        final int whole = a.length < ENOUGH_NODES ? 0 : b.length - b.length % PAIR;
        if (whole > 0) {
            SquareTranspose.into(b, whole, scratch);
            addTransposed(a, b, scratch, whole, out);
        }
        for (int m = 0; m < a.length; m += 4) {
            addDots(a, b, m, Math.min(m + 4, a.length), whole, b.length, out);
        }
    }

    private static void addTransposed(float[][] a, float[][] b, float[][] transposed, int columns, float[][] out) {
        final int tall = inTallTiles(a.length);
        for (int c = 0; c < columns; c += PAIR) {
            for (int m = 0; m < tall; m += TALL) {
                if (HAS_32_REGISTERS) {
                    OuterTiles.eight(a, transposed, m, c, out);
                } else {
                    OuterTiles.six(a, transposed, m, c, out);
                }
            }
        }
        int m = tall;
        for (; m + 3 < a.length; m += 4) {
            for (int c = 0; c < columns; c += PAIR) {
                OuterTiles.four(a, transposed, m, c, out);
            }
        }
        if (m < a.length) {
            addDots(a, b, m, a.length, 0, columns, out);
        }
    }

    /** Nodes m to {@code toM}, at most four, by inputs from {@code fromK} to {@code toK}. */
    private static void addDots(float[][] a, float[][] b, int m, int toM, int fromK, int toK, float[][] out) {
        final float[] lanes = LaneSums.array();
        int k = fromK;
        if (m + 4 == toM) {
            for (; k + 3 < toK; k += 4) {
                DotTiles.fourByFour(a, b, m, k, out, lanes);
            }
            for (; k < toK; k++) {
                DotTiles.fourByOne(a, b, m, k, out, lanes);
            }
            return;
        }
        for (; k + 3 < toK; k += 4) {
            for (int node = m; node < toM; node++) {
                DotTiles.oneByFour(a, b, node, k, out, lanes);
            }
        }
        for (; k < toK; k++) {
            for (int node = m; node < toM; node++) {
                DotTiles.oneByOne(a, b, node, k, out, lanes);
            }
        }
    }

    @Override
    public void addSums(float[][] a, float[] out) {
        for (int m = 0; m < out.length; m++) {
            out[m] += sum(a[m]);
        }
    }

    /** By scalars, eight sums side by side: C2 boxed the vectors of so small a loop in some runs, for good. */
    private static float sum(float[] a) {
        float s0 = 0f;
        float s1 = 0f;
        float s2 = 0f;
        float s3 = 0f;
        float s4 = 0f;
        float s5 = 0f;
        float s6 = 0f;
        float s7 = 0f;
        for (int i = 0; i < BLOCK; i += 8) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            times(a[m], b[m], out[m]);
        }
    }

    private static void times(float[] a, float[] b, float[] out) {
        for (int i = 0; i < BLOCK; i += LANES) {
            final FloatVector factor = FloatVector.fromArray(SPECIES, b, i);
            FloatVector.fromArray(SPECIES, a, i).mul(factor).intoArray(out, i);
        }
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] c, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            times(a[m], b[m], c[m], out[m]);
        }
    }

    private static void times(float[] a, float[] b, float[] c, float[] out) {
        for (int i = 0; i < BLOCK; i += LANES) {
            final FloatVector product = FloatVector.fromArray(SPECIES, a, i).mul(FloatVector.fromArray(SPECIES, b, i));
            product.mul(FloatVector.fromArray(SPECIES, c, i)).intoArray(out, i);
        }
    }

    @Override
    public void scale(float[][] a, float[][] b) {
        times(a, b, a);
    }

    @Override
    public void scaleAndAdd(float[][] a, float[][] b, float[][] c) {
        for (int m = 0; m < a.length; m++) {
            scaleAndAdd(a[m], b[m], c[m]);
        }
    }

    private static void scaleAndAdd(float[] a, float[] b, float[] c) {
        for (int i = 0; i < BLOCK; i += LANES) {
            // Rounded twice, as the plain loop does: memory is what it waits for.
            final FloatVector product = FloatVector.fromArray(SPECIES, a, i).mul(FloatVector.fromArray(SPECIES, b, i));
            product.add(FloatVector.fromArray(SPECIES, c, i)).intoArray(a, i);
        }
    }

    @Override
    public void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        for (int m = 0; m < z.length; m++) {
            Silu.apply(z[m], value[m], slope[m], curvature[m], third[m]);
        }
    }

    @Override
    public void softplus(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.softplus(z, value, slope, curvature, third);
    }

    @Override
    public void tanh(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.tanh(z, value, slope, curvature, third);
    }

    @Override
    public void relu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.relu(z, value, slope, curvature, third);
    }

    @Override
    public void relu(float[][] z, float[][] value, float[][] slope) {
        plain.relu(z, value, slope);
    }

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c) {
        for (int m = 0; m < a.length; m++) {
            addProduct(a[m], b[m], c[m]);
        }
    }

    private static void addProduct(float[] a, float[] b, float[] c) {
        for (int i = 0; i < BLOCK; i += LANES) {
            final FloatVector product = FloatVector.fromArray(SPECIES, b, i).mul(FloatVector.fromArray(SPECIES, c, i));
            FloatVector.fromArray(SPECIES, a, i).add(product).intoArray(a, i);
        }
    }

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c, float[][] d) {
        for (int m = 0; m < a.length; m++) {
            addProduct(a[m], b[m], c[m], d[m]);
        }
    }

    private static void addProduct(float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < BLOCK; i += LANES) {
            final FloatVector product = FloatVector.fromArray(SPECIES, b, i)
                    .mul(FloatVector.fromArray(SPECIES, c, i))
                    .mul(FloatVector.fromArray(SPECIES, d, i));
            FloatVector.fromArray(SPECIES, a, i).add(product).intoArray(a, i);
        }
    }
}
