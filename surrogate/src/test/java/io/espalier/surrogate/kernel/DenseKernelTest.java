package io.espalier.surrogate.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.KernelChoice;
import io.espalier.surrogate.network.Activation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel against sums in double; the second test run of this module adds the vector kernel. */
class DenseKernelTest {
    /** Unit roundoff of float. */
    private static final double ULP = Math.ulp(1f) / 2.0;

    private final SplittableRandom random = new SplittableRandom(3);

    static Stream<DenseKernel> kernels() {
        return Stream.of(DenseKernels.plain(), DenseKernels.best(), DenseKernels.best(20));
    }

    private float[][] panel(int nodes, int length) {
        float[][] panel = new float[nodes][length];
        for (float[] node : panel) {
            for (int r = 0; r < length; r++) {
                node[r] = (float) random.nextDouble(-1.0, 1.0);
            }
        }
        return panel;
    }

    private static float[][] copy(float[][] panel) {
        return Stream.of(panel).map(float[]::clone).toArray(float[][]::new);
    }

    /** Each of k + 1 terms, at most 1, passes at most k + 1 roundings. */
    private static double tolerance(int terms) {
        return (terms + 1.0) * (terms + 1.0) * ULP;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiplyIsTheLayerSum(DenseKernel kernel) {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {4, 4}, {5, 33}, {15, 20}, {128, 128}}) {
            float[][] a = panel(shape[0], shape[1]);
            float[][] b = panel(shape[1], kernel.block());
            float[] start = panel(1, shape[0])[0];
            float[][] out = panel(shape[0], kernel.block());

            kernel.multiply(a, start, b, out);

            for (int m = 0; m < shape[0]; m++) {
                for (int r = 0; r < kernel.block(); r++) {
                    double sum = start[m];
                    for (int k = 0; k < shape[1]; k++) {
                        sum += (double) a[m][k] * b[k][r];
                    }
                    assertEquals(sum, out[m][r], tolerance(shape[1]), kernel.name() + " node " + m + " row " + r);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addOuterAddsTheWeightGradient(DenseKernel kernel) {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {4, 4}, {2, 23}, {5, 67}, {15, 101}, {128, 128}}) {
            float[][] a = panel(shape[0], kernel.block());
            float[][] b = panel(shape[1], kernel.block());
            float[][] out = panel(shape[0], shape[1]);
            float[][] before = copy(out);

            kernel.addOuter(a, b, new float[kernel.block()][shape[1]], out);

            for (int m = 0; m < shape[0]; m++) {
                for (int k = 0; k < shape[1]; k++) {
                    double sum = before[m][k];
                    for (int r = 0; r < kernel.block(); r++) {
                        sum += (double) a[m][r] * b[k][r];
                    }
                    assertEquals(sum, out[m][k], tolerance(kernel.block()), kernel.name() + " weight " + m + " " + k);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addSumsAddsTheBiasGradient(DenseKernel kernel) {
        float[][] a = panel(3, kernel.block());
        float[] out = {1f, -2f, 0.5f};
        float[] before = out.clone();

        kernel.addSums(a, out);

        for (int m = 0; m < 3; m++) {
            double sum = before[m];
            for (float v : a[m]) {
                sum += v;
            }
            assertEquals(sum, out[m], tolerance(kernel.block()), kernel.name());
        }
    }

    /** A response on panels: value and three derivatives. */
    private interface Response {
        void apply(
                DenseKernel kernel,
                float[][] z,
                float[][] value,
                float[][] slope,
                float[][] curvature,
                float[][] third);
    }

    static Stream<Arguments> responses() {
        Map<Activation, Response> responses = Map.of(
                Activation.SILU, DenseKernel::silu,
                Activation.SOFTPLUS, DenseKernel::softplus,
                Activation.TANH, DenseKernel::tanh,
                Activation.RELU, DenseKernel::relu);
        return kernels().flatMap(kernel -> responses.entrySet().stream()
                .map(entry -> Arguments.of(kernel, entry.getKey(), entry.getValue())));
    }

    /** The double responses are the serving passes' own, held to Hipparchus. A sigmoid of six doublings costs 6 (|z| + 3) roundings. */
    @ParameterizedTest
    @MethodSource("responses")
    void responsesAndTheirDerivativesAreThoseOfDouble(DenseKernel kernel, Activation exact, Response response) {
        int block = kernel.block();
        float[][] z = new float[4][block];
        for (int i = 0; i < 4 * block; i++) {
            z[i / block][i % block] = -40f + 80f * i / (4 * block - 1);
        }
        float[][][] found = new float[4][4][block];

        response.apply(kernel, z, found[0], found[1], found[2], found[3]);

        for (int m = 0; m < 4; m++) {
            for (int r = 0; r < block; r++) {
                double x = z[m][r];
                String where = kernel.name() + " " + exact + " z=" + x;
                double tolerance = 6.0 * ULP * (Math.abs(x) + 3.0);
                assertEquals(exact.value(x), found[0][m][r], tolerance, where);
                assertEquals(exact.slope(x), found[1][m][r], tolerance, where);
                assertEquals(exact.curvature(x), found[2][m][r], tolerance, where);
                assertEquals(exact.third(x), found[3][m][r], 2.0 * tolerance, where);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aReluWithoutItsZeroDerivativesIsTheSame(DenseKernel kernel) {
        float[][] z = panel(3, kernel.block());
        z[0][0] = 0f;
        z[0][1] = -0f;
        z[0][2] = 1e-30f;
        z[0][3] = 3e38f;
        float[][][] whole = new float[4][3][kernel.block()];
        kernel.relu(z, whole[0], whole[1], whole[2], whole[3]);
        float[][] slope = new float[3][kernel.block()];

        kernel.relu(z, z, slope);

        for (int m = 0; m < 3; m++) {
            for (int r = 0; r < kernel.block(); r++) {
                assertEquals(whole[0][m][r], z[m][r]);
                assertEquals(whole[1][m][r], slope[m][r]);
                assertEquals(z[m][r] > 0f ? 1f : 0f, slope[m][r]);
            }
        }
    }

    /** Near 0 tanh keeps its relative accuracy, and a softplus far out is tiny, never negative. */
    @ParameterizedTest
    @MethodSource("kernels")
    void smallValuesKeepTheirDigits(DenseKernel kernel) {
        float[][][] out = new float[4][1][kernel.block()];
        float[][] z = new float[1][kernel.block()];
        z[0][0] = 1e-6f;
        z[0][1] = -12f;

        kernel.tanh(z, out[0], out[1], out[2], out[3]);
        assertEquals(1e-6, out[0][0][0], 1e-12);
        kernel.softplus(z, out[0], out[1], out[2], out[3]);
        assertEquals(Math.exp(-12.0), out[0][0][1], 1e-3 * Math.exp(-12.0));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void siluStaysFiniteFarOut(DenseKernel kernel) {
        float[][] z = new float[1][kernel.block()];
        z[0][0] = -1e30f;
        z[0][1] = 1e30f;
        float[][] slope = new float[1][kernel.block()];
        float[][] curvature = new float[1][kernel.block()];

        kernel.silu(z, z, slope, curvature, new float[1][kernel.block()]);

        assertEquals(1e30f, z[0][1]);
        assertEquals(1f, slope[0][1], 1e-6f);
        assertTrue(Float.isFinite(z[0][0]) && Float.isFinite(slope[0][0]) && Float.isFinite(curvature[0][0]));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void elementwiseProductsAreExactToRounding(DenseKernel kernel) {
        float[][] a = panel(2, kernel.block());
        float[][] b = panel(2, kernel.block());
        float[][] c = panel(2, kernel.block());
        float[][] two = panel(2, kernel.block());
        float[][] three = copy(a);
        float[][] scaled = copy(a);
        float[][] added = copy(a);

        kernel.times(a, b, two);
        kernel.times(three, b, c, three);
        kernel.scale(scaled, b);
        kernel.scaleAndAdd(added, b, c);

        for (int m = 0; m < 2; m++) {
            for (int r = 0; r < kernel.block(); r++) {
                double product = (double) a[m][r] * b[m][r];
                assertEquals(product, two[m][r], ULP);
                assertEquals(product * c[m][r], three[m][r], 2.0 * ULP);
                assertEquals(product, scaled[m][r], ULP);
                assertEquals(product + c[m][r], added[m][r], 3.0 * ULP);
            }
        }
    }

    /** In a JVM of its own, because the choice is made once; with a plain wish also where the vector kernel would pay. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "vector"})
    void bestIsTheKernelThatTheUserWishesFor(String wish) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-D" + KernelChoice.PROPERTY + "=" + wish,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BestKernelName.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        String name = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, jvm.waitFor());
        assertTrue(name.startsWith(wish), name);
    }

    @Test
    void bestIsTheVectorKernelExactlyWhereTheSwitchSaysSo() {
        boolean vector = DenseKernels.best().name().startsWith("vector");

        assertEquals(KernelChoice.current() == KernelChoice.VECTOR, vector);
    }
}
