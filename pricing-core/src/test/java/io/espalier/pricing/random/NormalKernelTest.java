package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Allocation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both kernels; where the vector module is absent they are the same one, and the second run of these tests has it. */
class NormalKernelTest {
    private static final List<NormalKernel> KERNELS = List.of(NormalKernels.plain(), NormalKernels.best());
    private static final int CALLS = 1_000;

    /** Lanes that fill no vector, negative counters and strides; 3e5 numbers, of which 1 % come from beyond the centre. */
    @Test
    void plainAndVectorGiveTheSameBits() {
        for (long first : new long[] {0L, -5L, (1L << 32) - 70L, Long.MAX_VALUE - 9L}) {
            for (int lanes : new int[] {1, 7, 64, 129, 257}) {
                double[][] plain = new double[167][lanes];
                double[][] best = new double[167][lanes];

                new NormalSource(-3L, 5, NormalKernels.plain()).fill(first, -7L, plain);
                new NormalSource(-3L, 5, NormalKernels.best()).fill(first, -7L, best);

                for (int dimension = 0; dimension < plain.length; dimension++) {
                    assertArrayEquals(plain[dimension], best[dimension]);
                }
            }
        }
    }

    /** Known answers, so that no change of kernel or JDK moves a number that a report has quoted. */
    @Test
    void bitsAreThoseOfEveryReleaseBefore() {
        for (NormalKernel kernel : KERNELS) {
            double[][] z = new double[5][300];

            new NormalSource(42L, 2, kernel).fill(1_000_000L, 1L, z);

            assertEquals(-411_841_411, Arrays.deepHashCode(z));
        }
    }

    @Test
    void aSourceFillsAnyShapeAfterAnyOther() {
        NormalSource source = new NormalSource(42L, 0);
        double[][] wide = new double[3][200];
        double[][] narrow = new double[2][10];
        source.fill(0L, 1L, wide);

        source.fill(5L, 2L, narrow);
        source.fill(0L, 1L, new double[0][]);

        assertEquals(wide[1][5 + 2 * 9], narrow[1][9]);
    }

    @Test
    void aFillAllocatesNothingOnceCompiled() {
        NormalSource independent = new NormalSource(42L, 0, NormalKernels.plain());
        NormalNumbers sobol = new SobolNormals(new SobolDirections(3), 42L, 0);
        double[] direction = {1.0, 2.0, 3.0};
        double[][] z = new double[3][64];
        for (NormalNumbers source : List.of(
                independent,
                new NormalSource(42L, 0, NormalKernels.best()),
                new BrownianBridge(sobol, new double[] {1.0, 2.0, 3.0}, 1).towards(direction),
                new StratifiedNormals(independent, new NormalSource(42L, 1), direction, 16),
                new MomentMatchedNormals(independent, 64))) {
            Allocation.assertNone(source.getClass().getSimpleName(), 1, () -> fill(source, z));
        }
    }

    private static void fill(NormalNumbers source, double[][] z) {
        for (int call = 0; call < CALLS; call++) {
            source.fill(64L * call, 1L, z);
        }
    }
}
