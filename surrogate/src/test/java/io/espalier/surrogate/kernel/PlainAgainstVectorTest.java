package io.espalier.surrogate.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The plain and the vector kernel on the same rows, whatever this JVM would choose; runs where the module is present.
 *
 * <p>Tolerance: each kernel is held to a bound against sums in double; the two may differ by both bounds together.
 */
class PlainAgainstVectorTest {
    /** Unit roundoff of float. */
    private static final double ULP = Math.ulp(1f) / 2.0;

    private final SplittableRandom random = new SplittableRandom(17);
    private final DenseKernel plain = DenseKernels.plain();
    private DenseKernel vector;

    /** By name: no class may import the vector room, or it would not load where the module is absent. */
    @BeforeEach
    void loadTheVectorKernel() throws ReflectiveOperationException {
        assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
        vector = (DenseKernel) Class.forName("io.espalier.surrogate.kernel.vector.VectorKernel")
                .getDeclaredConstructor()
                .newInstance();
    }

    private float[][] panel(int nodes, int rows, double bound) {
        float[][] panel = new float[nodes][rows];
        for (float[] node : panel) {
            for (int r = 0; r < rows; r++) {
                node[r] = (float) random.nextDouble(-bound, bound);
            }
        }
        return panel;
    }

    /** The same rows in the kernel's own block: what is longer is filled with zeros, what is cut is not compared. */
    private static float[][] inBlock(float[][] panel, DenseKernel kernel) {
        return Stream.of(panel).map(node -> Arrays.copyOf(node, kernel.block())).toArray(float[][]::new);
    }

    private int commonRows() {
        return Math.min(plain.block(), vector.block());
    }

    private void assertClose(float[][] expected, float[][] actual, int length, double tolerance, String what) {
        for (int m = 0; m < expected.length; m++) {
            for (int r = 0; r < length; r++) {
                assertEquals(expected[m][r], actual[m][r], tolerance, what + " [" + m + "][" + r + "]");
            }
        }
    }

    /** k + 1 terms of at most 1, each past at most k + 1 roundings, in either kernel. */
    private static double tolerance(int terms) {
        return 2.0 * (terms + 1.0) * (terms + 1.0) * ULP;
    }

    @Test
    void layersAgree() {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {5, 33}, {128, 128}}) {
            float[][] weights = panel(shape[0], shape[1], 1.0);
            float[] bias = panel(1, shape[0], 1.0)[0];
            float[][] in = panel(shape[1], commonRows(), 1.0);
            float[][] ofPlain = new float[shape[0]][plain.block()];
            float[][] ofVector = new float[shape[0]][vector.block()];

            plain.multiply(weights, bias, inBlock(in, plain), ofPlain);
            vector.multiply(weights, bias, inBlock(in, vector), ofVector);

            assertClose(ofPlain, ofVector, commonRows(), tolerance(shape[1]), Arrays.toString(shape));
        }
    }

    /** Rows beyond the common ones are zero, so both sum the same terms. */
    @Test
    void weightAndBiasGradientsAgree() {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {2, 23}, {5, 67}, {15, 101}, {128, 128}}) {
            float[][] bars = panel(shape[0], commonRows(), 1.0);
            float[][] in = panel(shape[1], commonRows(), 1.0);
            float[][] ofPlain = new float[shape[0]][shape[1]];
            float[][] ofVector = new float[shape[0]][shape[1]];
            float[][] biases = new float[2][shape[0]];

            plain.addOuter(inBlock(bars, plain), inBlock(in, plain), new float[plain.block()][shape[1]], ofPlain);
            vector.addOuter(inBlock(bars, vector), inBlock(in, vector), new float[vector.block()][shape[1]], ofVector);
            plain.addSums(inBlock(bars, plain), biases[0]);
            vector.addSums(inBlock(bars, vector), biases[1]);

            double tolerance = tolerance(commonRows());
            assertClose(ofPlain, ofVector, shape[1], tolerance, Arrays.toString(shape));
            for (int m = 0; m < shape[0]; m++) {
                assertEquals(biases[0][m], biases[1][m], tolerance);
            }
        }
    }

    /** Each kernel is within 6 (|z| + 3) roundings of the exact value and derivatives. */
    @Test
    void siluAndItsDerivativesAgree() {
        float[][] z = panel(4, commonRows(), 40.0);
        float[][][] ofPlain = new float[4][4][plain.block()];
        float[][][] ofVector = new float[4][4][vector.block()];

        plain.silu(inBlock(z, plain), ofPlain[0], ofPlain[1], ofPlain[2], ofPlain[3]);
        vector.silu(inBlock(z, vector), ofVector[0], ofVector[1], ofVector[2], ofVector[3]);

        for (int order = 0; order < 4; order++) {
            for (int m = 0; m < 4; m++) {
                for (int r = 0; r < commonRows(); r++) {
                    double tolerance = 2.0 * 6.0 * ULP * (Math.abs(z[m][r]) + 3.0);
                    assertEquals(ofPlain[order][m][r], ofVector[order][m][r], tolerance, order + ", z=" + z[m][r]);
                }
            }
        }
    }

    /** Either rounds each operation, never two in one: the same bits. */
    @Test
    void elementwiseProductsAgree() {
        float[][] a = panel(2, commonRows(), 1.0);
        float[][] b = panel(2, commonRows(), 1.0);
        float[][] c = panel(2, commonRows(), 1.0);
        float[][][] results = new float[2][][];
        DenseKernel[] kernels = {plain, vector};
        for (int k = 0; k < 2; k++) {
            float[][] product = inBlock(a, kernels[k]);
            float[][] by = inBlock(b, kernels[k]);
            float[][] and = inBlock(c, kernels[k]);
            kernels[k].times(product, by, and, product);
            kernels[k].scale(product, by);
            kernels[k].scaleAndAdd(product, by, and);
            kernels[k].times(product, by, product);
            kernels[k].addProduct(product, by, and);
            kernels[k].addProduct(product, by, and, by);
            results[k] = product;
        }

        assertClose(results[0], results[1], commonRows(), 0.0, "products");
    }
}
