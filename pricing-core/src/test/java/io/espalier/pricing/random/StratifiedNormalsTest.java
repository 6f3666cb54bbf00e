package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.math.NormalDistribution;
import org.junit.jupiter.api.Test;

class StratifiedNormalsTest {
    private static final double[] DIRECTION = {1.0, 2.0, -2.0};
    private static final int STRATA = 16;
    private static final int N = 160_000;
    private final NormalSource source = new NormalSource(3L, 0);

    private NormalNumbers stratified() {
        return new StratifiedNormals(source, new NormalSource(3L, 1), DIRECTION, STRATA);
    }

    /** Length 3. */
    private static double along(double[][] z, int lane) {
        return (z[0][lane] + 2.0 * z[1][lane] - 2.0 * z[2][lane]) / 3.0;
    }

    @Test
    void eachBatchHasOnePathInEachSliceOfTheDirection() {
        double[][] z = new double[3][10 * STRATA];

        stratified().fill(0L, 1L, z);

        for (int path = 0; path < 10 * STRATA; path++) {
            assertEquals(path % STRATA, (int) (NormalDistribution.cdf(along(z, path)) * STRATA), "path=" + path);
        }
    }

    /** Across the direction nothing changes: (2, -1, 0) is at right angles to it. */
    @Test
    void acrossTheDirectionNumbersStayAsTheyWere() {
        double[][] before = new double[3][100];
        double[][] after = new double[3][100];
        source.fill(0L, 1L, before);

        stratified().fill(0L, 1L, after);

        for (int lane = 0; lane < 100; lane++) {
            assertEquals(2.0 * before[0][lane] - before[1][lane], 2.0 * after[0][lane] - after[1][lane], 1e-14);
        }
    }

    /** Means of n products of normals have standard deviation at most sqrt(2/n), stratified or not. */
    @Test
    void numbersStayStandardAndUncorrelated() {
        double[][] z = new double[3][N];
        stratified().fill(0L, 1L, z);
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0.0;
                for (int lane = 0; lane < N; lane++) {
                    sum += z[i][lane] * z[k][lane];
                }
                assertEquals(i == k ? 1.0 : 0.0, sum / N, 4.5 * Math.sqrt(2.0 / N), "i=" + i + ", k=" + k);
            }
        }
    }

    @Test
    void bitsDependOnTheAddressAlone() {
        double[][] all = new double[3][100];
        double[][] some = new double[3][20];
        stratified().fill(0L, 1L, all);

        stratified().fill(99L, -4L, some);

        for (int lane = 0; lane < 20; lane++) {
            assertEquals(all[2][99 - 4 * lane], some[2][lane]);
        }
    }

    /** 255 + u rounds to 256 for the largest u; a normal of probability 1 would be infinite. */
    @Test
    void theLastSliceEndsBelowOne() {
        assertEquals(Math.nextDown(1.0), StratifiedNormals.within(255, Math.nextDown(1.0), 256));
        assertEquals(2.25 / 4.0, StratifiedNormals.within(2, 0.25, 4));
    }

    @Test
    void whatHasNoDirectionIsNamed() {
        assertEquals(
                "a direction must have a length above 0: direction=[0.0]",
                message(() -> new StratifiedNormals(source, source, new double[1], 4)));
        assertEquals(
                "there must be a stratum: strata=0",
                message(() -> new StratifiedNormals(source, source, new double[] {1.0}, 0)));
        assertEquals(
                "a direction has one weight per dimension: z.length=2, direction.length=3",
                message(() -> stratified().fill(0L, 1L, new double[2][4])));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
