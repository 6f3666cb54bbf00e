package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compiled code is the pass that it was recorded from, to the last bit. */
class ServingCodeTest {
    private static final double FACTOR = -2.5;

    /** Depths 0 to 6, widths 1 to 7, every activation, any columns in any order: the pass's numbers times the factor. */
    @Test
    void codeGivesTheBitsOfThePass() {
        SplittableRandom random = new SplittableRandom(17);
        RandomNetworks draw = new RandomNetworks(18);
        for (int trial = 0; trial < 150; trial++) {
            int inputs = 1 + random.nextInt(7);
            int[] hidden = random.ints(random.nextInt(7), 1, 4).toArray();
            Activation activation = Activation.values()[trial % Activation.values().length];
            Network network = draw.network(activation, inputs, hidden);
            int[] columns =
                    IntStream.range(0, inputs).filter(j -> random.nextBoolean()).toArray();
            ServingCode code = ServingCode.of(network, columns);

            for (int k = 0; k < 5; k++) {
                assertSameBits(network, code, draw.point(inputs, 3.0), columns);
            }
        }
    }

    private static void assertSameBits(Network network, ServingCode code, double[] x, int[] columns) {
        int n = columns.length;
        CurvaturePass pass = new CurvaturePass(network);
        double[] gradient = new double[x.length];
        double[] block = new double[n * n];
        double value = pass.valueGradientAndHessian(x, gradient, columns, block);
        double[] first = new double[x.length];
        double[] alone = new double[x.length];
        double[] second = new double[n * n];

        assertEquals(FACTOR * value, code.curved().orElseThrow().run(x, FACTOR, first, second));
        assertEquals(FACTOR * value, code.sloped().orElseThrow().run(x, FACTOR, alone, null));

        for (int j = 0; j < x.length; j++) {
            assertSame(FACTOR * gradient[j], first[j]);
            assertSame(FACTOR * gradient[j], alone[j]);
        }
        for (int c = 0; c < n * n; c++) {
            assertSame(FACTOR * block[c], second[c]);
        }
    }

    /** But for the sign of a zero. */
    private static void assertSame(double expected, double given) {
        assertEquals(expected + 0.0, given + 0.0);
    }
}
