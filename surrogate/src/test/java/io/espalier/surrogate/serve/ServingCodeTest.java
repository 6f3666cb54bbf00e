package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /**
     * Central bumps of 1e-5 of code by code: truncation h^2/6 times third derivatives of order ten, 2e-10; rounding 1e-15/h, 1e-10; hence
     * 1e-9.
     */
    @Test
    void derivativesOfThePrunedNetworkAreItsBumps() {
        RandomNetworks draw = new RandomNetworks(19);
        Network network = draw.network(Activation.SILU, 7, 3, 3, 1, 2, 2, 2);
        ServingCode code = ServingCode.of(network, IntStream.range(0, 7).toArray());
        double[] x = draw.point(7, 1.0);
        double[] gradient = new double[7];
        double[] hessian = new double[49];
        code.curved().orElseThrow().run(x, 1.0, gradient, hessian);
        double[] up = new double[7];
        double[] down = new double[7];

        for (int a = 0; a < 7; a++) {
            double above = bumped(code, x, a, 1e-5, up);
            double below = bumped(code, x, a, -1e-5, down);
            assertEquals((above - below) / 2e-5, gradient[a], 1e-9, "column " + a);
            for (int b = 0; b < 7; b++) {
                assertEquals((up[b] - down[b]) / 2e-5, hessian[a * 7 + b], 1e-9, a + ", " + b);
                assertEquals(hessian[b * 7 + a], hessian[a * 7 + b]);
            }
        }
    }

    private static double bumped(ServingCode code, double[] x, int j, double by, double[] gradient) {
        double[] moved = x.clone();
        moved[j] += by;
        return code.sloped().orElseThrow().run(moved, 1.0, gradient, null);
    }

    /** The limits that are stated: no code where C2 would not compile it. */
    @Test
    void thereIsCodeForSmallNetworksOnly() {
        RandomNetworks draw = new RandomNetworks(20);
        int[] all = IntStream.range(0, 7).toArray();

        ServingCode pruned = ServingCode.of(draw.network(Activation.SILU, 7, 5, 5), all);
        ServingCode medium = ServingCode.of(draw.network(Activation.SILU, 7, 16, 16), all);
        ServingCode large = ServingCode.of(draw.network(Activation.SILU, 7, 128, 128), all);

        assertTrue(pruned.sloped().isPresent() && pruned.curved().isPresent());
        assertTrue(medium.sloped().isPresent() && medium.curved().isEmpty());
        assertTrue(large.sloped().isEmpty() && large.curved().isEmpty());
    }
}
