package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** No point of a box is lost when it is cut, and no linear form exceeds its bound; scalar products exact. */
class CellCoverageTest {
    private final SplittableRandom random = new SplittableRandom(7301);

    /** Edges, grid points and directions that meet them exactly are the likeliest to fall between two halves. */
    @Test
    void everyPointLiesInSomeLeafAndBelowItsBound() {
        for (int n = 0; n < 300; n++) {
            int size = 1 + random.nextInt(3);
            double[] direction = numbers(size, 1.0);
            double[] low = numbers(size, random.nextBoolean() ? 1e6 : 10.0);
            double[] high = low.clone();
            for (int j = 0; j < size; j++) {
                high[j] += random.nextInt(4) * 0x1p-10;
            }
            List<Cell> leaves = leaves(Cell.of(new Box(low, high), direction));
            for (int k = 0; k < 20; k++) {
                requireCovered(leaves, direction, point(low, high));
            }
        }
    }

    private List<Cell> leaves(Cell whole) {
        List<Cell> leaves = new ArrayList<>(List.of(whole));
        for (int cut = 0; cut < 30; cut++) {
            Cell cell = leaves.remove(random.nextInt(leaves.size()));
            int side = random.nextInt(cell.size() + 1) - 1;
            for (boolean upper : new boolean[] {false, true}) {
                (side < 0 ? cell.halfOfSlab(upper) : cell.halfOf(side, upper)).ifPresent(leaves::add);
            }
        }
        return leaves;
    }

    private void requireCovered(List<Cell> leaves, double[] direction, double[] x) {
        int found = 0;
        for (Cell leaf : leaves) {
            if (holds(leaf, product(direction, x), x)) {
                double[] form = numbers(x.length, 3.0);
                assertTrue(product(form, x).compareTo(new BigDecimal(leaf.maximum(form))) <= 0);
                assertTrue(product(form, x).compareTo(new BigDecimal(leaf.minimum(form))) >= 0);
                found++;
            }
        }
        assertTrue(found > 0);
    }

    /** The largest value over the corners of the box and where its edges meet the slab's planes is the exact answer for two coordinates. */
    @Test
    void theMaximumOfAFormIsAttained() {
        for (int n = 0; n < 2000; n++) {
            double[] u = numbers(2, 1.0);
            Cell cell = Cell.of(new Box(new double[] {-1.0, -2.0}, new double[] {3.0, 1.0}), u);
            double from = cell.slab().lo() + random.nextDouble() * cell.slab().width();
            cell = cell.between(from, from + random.nextDouble() * 2.0).orElseThrow();
            double[] form = random.nextInt(4) == 0 ? u : numbers(2, 3.0);
            double attained = Double.NEGATIVE_INFINITY;
            for (double[] x : vertices(cell)) {
                attained = Math.max(attained, form[0] * x[0] + form[1] * x[1]);
            }
            assertEquals(attained, cell.maximum(form), 1e-9);
        }
    }

    /** With points a rounding outside. */
    private static List<double[]> vertices(Cell cell) {
        List<double[]> vertices = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            int other = 1 - side;
            for (double x : new double[] {cell.low(side), cell.high(side)}) {
                add(cell, side, x, cell.low(other), vertices);
                add(cell, side, x, cell.high(other), vertices);
                if (Math.abs(cell.direction(other)) > 1e-3) {
                    for (double plane :
                            new double[] {cell.slab().lo(), cell.slab().hi()}) {
                        add(cell, side, x, (plane - cell.direction(side) * x) / cell.direction(other), vertices);
                    }
                }
            }
        }
        return vertices;
    }

    private static void add(Cell cell, int side, double x, double y, List<double[]> vertices) {
        double[] vertex = side == 0 ? new double[] {x, y} : new double[] {y, x};
        double along = cell.direction(0) * vertex[0] + cell.direction(1) * vertex[1];
        boolean inside =
                along >= cell.slab().lo() - 1e-12 && along <= cell.slab().hi() + 1e-12;
        for (int j = 0; j < 2; j++) {
            inside &= vertex[j] >= cell.low(j) - 1e-12 && vertex[j] <= cell.high(j) + 1e-12;
        }
        if (inside) {
            vertices.add(vertex);
        }
    }

    private static boolean holds(Cell cell, BigDecimal along, double[] x) {
        boolean inside = along.compareTo(new BigDecimal(cell.slab().lo())) >= 0
                && along.compareTo(new BigDecimal(cell.slab().hi())) <= 0;
        for (int j = 0; j < x.length; j++) {
            inside &= cell.low(j) <= x[j] && x[j] <= cell.high(j);
        }
        return inside;
    }

    private static BigDecimal product(double[] a, double[] x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(new BigDecimal(a[j]).multiply(new BigDecimal(x[j])));
        }
        return sum;
    }

    /** A third of them whole multiples of {@code scale}, not all zero. */
    private double[] numbers(int size, double scale) {
        double[] numbers = new double[size];
        for (int j = 0; j < size; j++) {
            numbers[j] = scale * (random.nextInt(3) == 0 ? random.nextInt(-1, 2) : 2.0 * random.nextDouble() - 1.0);
        }
        numbers[0] += numbers[0] == 0.0 ? scale : 0.0;
        return numbers;
    }

    private double[] point(double[] low, double[] high) {
        double[] x = new double[low.length];
        for (int j = 0; j < x.length; j++) {
            double share = random.nextBoolean() ? random.nextInt(9) / 8.0 : random.nextDouble();
            x[j] = Math.min(high[j], low[j] + share * (high[j] - low[j]));
        }
        return x;
    }

    /** Its middle would be NaN, both halves empty, and all that it holds lost. */
    @Test
    void aSlabThatOverflowsIsRefused() {
        Box box = new Box(new double[] {1e200, 1.0}, new double[] {2e200, 2.0});

        assertThrows(IllegalArgumentException.class, () -> Cell.of(box, new double[] {1e200, 1.0}));
    }

    /** a_j/u_j of the tiny entry overflows times the slab: the bound of the box alone still holds. */
    @Test
    void anEntryTooTinyToDivideByLeavesTheOtherBounds() {
        Cell cell = Cell.of(new Box(new double[] {1e9, 1e9}, new double[] {2e9, 2e9}), new double[] {1.0, 1e-304});

        assertEquals(4e9, cell.maximum(new double[] {1.0, 1.0}), 1e-3);
        assertEquals(2e9, cell.minimum(new double[] {1.0, 1.0}), 1e-3);
    }
}
