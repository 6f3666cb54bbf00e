package io.espalier.adapters.report.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.chart.Points;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DotCloudTest {
    private static final DoubleUnaryOperator SAME = DoubleUnaryOperator.identity();
    private static final int ALL = Integer.MAX_VALUE;

    @Test
    void pointsOfOneCellBecomeTheFirstOfThemWithTheirCount() {
        final Points points = Points.of(new double[] {0.1, 5.0, 0.2, 0.3}, new double[] {0.1, 5.0, 0.2, 0.3});

        final DotCloud cloud = DotCloud.of(points, SAME, SAME, 1.0, 10);

        assertArrayEquals(new int[] {1}, cloud.dots(1, 1).toArray());
        assertArrayEquals(new int[] {0}, cloud.dots(3, 3).toArray());
        assertEquals(2, cloud.dots(1, ALL).count());
    }

    @Test
    void noMoreDotsAreDrawnThanAllowedHoweverManyPointsThereAre() {
        final Random random = new Random(5);
        final double[] x = random.doubles(50_000, 0.0, 300.0).toArray();
        final double[] y = random.doubles(50_000, 0.0, 300.0).toArray();

        final long dots =
                DotCloud.of(Points.of(x, y), SAME, SAME, 0.5, 4000).dots(1, ALL).count();

        // Cells double: the next finer cells were too many, so at least a quarter of the bound is used.
        assertTrue(dots <= 4000 && dots > 1000, "dots=" + dots);
    }

    @Test
    void theOneOutlierAmongManyPointsStays() {
        final double[] x = new double[20_000], y = new double[20_000];
        Arrays.setAll(x, i -> 280.0 * i / x.length);
        Arrays.setAll(y, i -> x[i]);
        y[12_345] = 5.0;

        final DotCloud cloud = DotCloud.of(Points.of(x, y), SAME, SAME, 0.5, 100);

        assertTrue(cloud.dots(1, ALL).anyMatch(i -> i == 12_345));
    }
}
