package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell says of linear forms is held against its vertices, and what it cuts against every point of it. */
class CellTest {
    /** What is left of fifty digits. */
    private static final BigDecimal LAST_DIGIT = new BigDecimal("1e-40");

    /**
     * Multipliers a_j/u_j are at most 10, the cell's |x_j| at most 2 and |u.x| at most 8: the terms of a bound are at most 80 + 88 + 80,
     * times gamma(32) = 3.6e-15.
     */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theMaximumOfALinearFormIsThatOverTheVerticesAndNeverBelow(int d) {
        RandomCells draw = new RandomCells(8100 + d);
        int cut = 0;
        for (int k = 0; k < 400; k++) {
            Cell whole = draw.whole(d);
            Cell cell = draw.slab(whole).orElse(whole);
            ExactCell exact = ExactCell.of(cell);
            for (int form = 0; form < 4; form++) {
                double[] a = draw.vector(d, 1.0);
                Optional<BigDecimal> most = exact.maximum(a);
                cut += cell != whole && most.isPresent() ? 1 : 0;
                most.ifPresent(truth -> assertJustAbove(truth, cell.maximum(a)));
                assertEquals(-cell.maximum(negated(a)), cell.minimum(a));
            }
        }
        assertTrue(cut > 1200, "forms over cells that are cut: " + cut);
    }

    private static void assertJustAbove(BigDecimal truth, double bound) {
        BigDecimal excess = new BigDecimal(bound).subtract(truth);
        assertTrue(excess.add(LAST_DIGIT).signum() >= 0, () -> "below: " + excess);
        assertTrue(excess.doubleValue() <= ROUNDING, () -> "above: " + excess);
    }

    private static double[] negated(double[] a) {
        return Arrays.stream(a).map(v -> -v).toArray();
    }

    /** Along its own direction a cell is as thin as its slab. */
    @Test
    void theFormOfTheDirectionItselfHasTheSlabsEnds() {
        Cell cell = Cell.of(new Box(new double[] {-1.0, -1.0}, new double[] {1.0, 1.0}), new double[] {1.0, 1.0})
                .between(0.25, 0.5)
                .orElseThrow();

        assertEquals(0.5, cell.maximum(new double[] {1.0, 1.0}), ROUNDING);
        assertEquals(0.25, cell.minimum(new double[] {1.0, 1.0}), ROUNDING);
        // x0 - x1 = 2 x0 - (x0 + x1), x0 at most 1.
        assertEquals(1.75, cell.maximum(new double[] {1.0, -1.0}), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyPointOfACellLiesInOneOfItsHalves(int d) {
        RandomCells draw = new RandomCells(8200 + d);
        int inside = 0;
        for (int k = 0; k < 400; k++) {
            Cell whole = draw.whole(d);
            Cell cell = draw.slab(whole).orElse(whole);
            int side = draw.below(d + 1) - 1;
            for (int point = 0; point < 20; point++) {
                double[] x = draw.point(cell);
                if (ExactCell.of(cell).contains(x)) {
                    inside++;
                    assertTrue(holds(half(cell, side, false), x) || holds(half(cell, side, true), x));
                }
            }
        }
        assertTrue(inside > 2000, "points inside: " + inside);
    }

    private static Optional<Cell> half(Cell cell, int side, boolean upper) {
        return side < 0 ? cell.halfOfSlab(upper) : cell.halfOf(side, upper);
    }

    private static boolean holds(Optional<Cell> cell, double[] x) {
        return cell.map(ExactCell::of).filter(exact -> exact.contains(x)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aCellCutToASlabKeepsEveryPointOfItAndShrinksItsSides(int d) {
        RandomCells draw = new RandomCells(8300 + d);
        int shrunk = 0;
        for (int k = 0; k < 1000; k++) {
            Cell whole = draw.whole(d);
            double[] x = draw.point(whole);
            BigDecimal along = ExactCell.dot(ExactCell.of(whole).direction(), x);
            // As thin as doubles allow, so that only what is paid for rounding keeps the point.
            Optional<Cell> thin = whole.between(below(along), above(along));

            assertTrue(holds(thin, x), () -> "lost " + along);
            for (int j = 0; j < d; j++) {
                shrunk += thin.orElseThrow().high(j) < whole.high(j) ? 1 : 0;
            }
        }
        assertTrue(shrunk > 200, "sides that shrank: " + shrunk);
    }

    private static double below(BigDecimal exact) {
        double near = exact.doubleValue();
        return new BigDecimal(near).compareTo(exact) <= 0 ? near : Math.nextDown(near);
    }

    private static double above(BigDecimal exact) {
        return -below(exact.negate());
    }

    /** Hundreds of cuts in a row never lose the point that they close in on. */
    @Test
    void halvingForEverNeverLosesAPoint() {
        RandomCells draw = new RandomCells(8400);
        for (int k = 0; k < 50; k++) {
            Cell cell = draw.whole(3);
            double[] x = draw.point(cell);
            for (int cut = 0; cut < 200; cut++) {
                int side = cut % 4 - 1;
                Optional<Cell> lower = half(cell, side, false);
                cell = holds(lower, x)
                        ? lower.orElseThrow()
                        : half(cell, side, true).orElseThrow();
                assertTrue(ExactCell.of(cell).contains(x));
            }
        }
    }

    @Test
    void aPointIsACellWhoseFormsAreOneNumber() {
        RandomCells draw = new RandomCells(8500);
        for (int k = 0; k < 1000; k++) {
            double[] x = draw.vector(3, 2.0);
            double[] a = draw.vector(3, 1.0);
            Cell point = Cell.of(new Box(x, x), draw.direction(3));
            BigDecimal exact = ExactCell.dot(a, x);

            assertTrue(new BigDecimal(point.maximum(a)).compareTo(exact) >= 0);
            assertTrue(new BigDecimal(point.minimum(a)).compareTo(exact) <= 0);
            assertEquals(0.0, point.maximum(a) - point.minimum(a), 2.0 * ROUNDING);
            assertTrue(holds(point.halfOfSlab(false), x) || holds(point.halfOfSlab(true), x));
        }
    }

    @Test
    void aSlabBesideTheBoxIsEmptyAndOneOfReversedEndsToo() {
        Cell cell = Cell.of(new Box(new double[] {0.0}, new double[] {1.0}), new double[] {2.0});

        assertTrue(cell.between(2.5, 3.0).isEmpty());
        assertTrue(cell.between(-1.0, -0.5).isEmpty());
        assertTrue(cell.between(1.5, 0.5).isEmpty());
        assertTrue(cell.between(0.5, 0.75).orElseThrow().halfOf(0, true).isPresent());
        assertEquals(0.375, cell.between(0.5, 0.75).orElseThrow().high(0), ROUNDING);
    }

    @Test
    void aPointBelongsToACellWhereBoxAndSlabHoldIt() {
        Cell cell = Cell.of(new Box(new double[2], new double[] {1.0, 1.0}), new double[] {1.0, 1.0})
                .between(0.5, 1.0)
                .orElseThrow();

        assertTrue(cell.contains(new double[] {0.25, 0.5}));
        assertFalse(cell.contains(new double[] {0.125, 0.25}));
        assertFalse(cell.contains(new double[] {-0.25, 1.0}));
        assertFalse(cell.contains(new double[] {Double.NaN, 0.5}));
    }

    @Test
    void directionsOfNoneOrTheWrongSizeAndBoxesWithoutEndAreRefused() {
        Box unit = new Box(new double[2], new double[] {1.0, 1.0});

        for (double[] wrong :
                new double[][] {{0.0, 0.0}, {1.0}, {1.0, Double.NaN}, {Double.POSITIVE_INFINITY, 1.0}, {1.0, 1.0, 1.0}
                }) {
            assertThrows(IllegalArgumentException.class, () -> Cell.of(unit, wrong));
        }
        assertThrows(IllegalArgumentException.class, () -> Cell.of(Box.unbounded(2), new double[] {1.0, 1.0}));
        String told = assertThrows(
                        IllegalArgumentException.class,
                        () -> Cell.of(
                                new Box(new double[2], new double[] {1.0, Double.POSITIVE_INFINITY}),
                                new double[] {1.0, 1.0}))
                .getMessage();
        assertEquals("a cell must be finite: low[1]=0.0, high[1]=Infinity", told);
    }
}
