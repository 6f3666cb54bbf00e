package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {

    private static double[][] normals(int n, double scale, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][3];
        for (double[] row : rows) {
            for (int i = 0; i < 3; i++) {
                row[i] = scale * random.nextGaussian();
            }
        }
        return rows;
    }

    /** Points 0, 1 against 0, 2 on a line, median squared distance of the reference 4: k(d) from d = 1, 0, 4. */
    @Test
    void aHandWorkedCaseIsMet() {
        Discrepancy discrepancy = new Discrepancy(new double[][] {{0.0}, {2.0}});

        double found = discrepancy.between(new double[][] {{0.0}, {1.0}}, new double[][] {{0.0}, {2.0}});

        double expected = k(1.0) + k(4.0) - 2.0 * (k(0.0) + k(4.0) + k(1.0) + k(1.0)) / 4.0;
        assertEquals(expected, found, 1e-15);
    }

    private static double k(double squaredDistance) {
        double d = squaredDistance / 4.0;
        return (Math.exp(-d / 0.25) + Math.exp(-d) + Math.exp(-d / 4.0)) / 3.0;
    }

    @Test
    void samplesOfOneLawAreNearAndOfAnotherAreNot() {
        double[][] reference = normals(400, 1.0, 1);
        Discrepancy discrepancy = new Discrepancy(reference);

        double same = discrepancy.between(normals(400, 1.0, 2), reference);
        double smaller = discrepancy.between(normals(400, 0.7, 3), reference);

        assertTrue(Math.abs(same) < 0.004, "same=" + same);
        assertTrue(smaller > 0.01, "smaller=" + smaller);
    }

    @Test
    void theFloorAsDealtIsTheDiscrepancyOfTheHalves() {
        double[][] a = normals(30, 1.0, 1);
        double[][] b = normals(40, 1.2, 2);
        double[][] c = normals(30, 1.0, 3);
        double[][] d = normals(50, 0.8, 4);
        Discrepancy discrepancy = new Discrepancy(c);

        RealFloor floor = new RealFloor(discrepancy, List.of(a, b), List.of(c, d));

        assertEquals(discrepancy.between(joined(a, b), joined(c, d)), floor.asDealt(), 1e-14);
    }

    /** Two pairs have two ways to be dealt, each way round the same: the quantile is the larger of the two. */
    @Test
    void theFloorDealsNeighboursByTheTossOfACoin() {
        double[][] a = normals(30, 1.0, 1);
        double[][] b = normals(30, 1.5, 2);
        double[][] c = normals(30, 1.0, 3);
        double[][] d = normals(30, 0.7, 4);
        Discrepancy discrepancy = new Discrepancy(c);

        double quantile =
                new RealFloor(discrepancy, List.of(a, b), List.of(c, d)).quantile(0.01, new NormalSource(1, 0));

        double straight = discrepancy.between(joined(a, b), joined(c, d));
        double crossed = discrepancy.between(joined(a, d), joined(c, b));
        assertEquals(Math.max(straight, crossed), quantile, 1e-14);
    }

    private static double[][] joined(double[][] x, double[][] y) {
        return java.util.stream.Stream.of(x, y)
                .flatMap(java.util.Arrays::stream)
                .toArray(double[][]::new);
    }

    @Test
    void vectorsThatAreAllTheSameHaveNoBandwidth() {
        assertThrows(IllegalArgumentException.class, () -> new Discrepancy(new double[5][2]));
    }
}
