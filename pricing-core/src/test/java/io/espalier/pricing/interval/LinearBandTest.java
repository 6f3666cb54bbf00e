package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Functions on the very edges of their bands, in decimals: sums and multiples of the bands hold theirs. */
class LinearBandTest {
    private static final double NAN = Double.NaN;

    private final RandomCells draw = new RandomCells(8600);

    /** Coefficients of sizes from 1e-9 to 1e9; a third of the radii are 0, so that rounding has no room but its own. */
    private LinearBand band(int d) {
        double[] slopes = draw.vector(d, Math.pow(10.0, draw.below(19) - 9));
        double size = Math.pow(10.0, draw.below(19) - 9);
        return new LinearBand(slopes, draw.vector(1, size)[0], draw.below(3) == 0 ? 0.0 : size * draw.share());
    }

    /** The upper or lower edge of {@code band} at {@code x}. */
    private static BigDecimal edge(LinearBand band, double[] x, int side) {
        return ExactCell.dot(band.slopes(), x)
                .add(new BigDecimal(band.constant()))
                .add(new BigDecimal(side * band.radius()));
    }

    private static void assertHolds(LinearBand band, double[] x, BigDecimal exact) {
        assertTrue(edge(band, x, -1).compareTo(exact) <= 0, () -> band + " above " + exact);
        assertTrue(edge(band, x, 1).compareTo(exact) >= 0, () -> band + " below " + exact);
    }

    @Test
    void aDifferenceOfBandsHoldsEveryDifferenceOfTheirFunctions() {
        for (int k = 0; k < 5000; k++) {
            Cell cell = draw.whole(3);
            LinearBand a = band(3);
            LinearBand b = band(3);
            LinearBand difference = a.minus(b, cell);
            double[] x = draw.point(cell);
            for (int side = -1; side <= 1; side += 2) {
                assertHolds(difference, x, edge(a, x, side).subtract(edge(b, x, -side)));
            }
        }
    }

    @Test
    void aMultipleOfABandHoldsEveryMultipleOfItsFunctionWhateverItsSign() {
        for (int k = 0; k < 5000; k++) {
            Cell cell = draw.whole(3);
            LinearBand a = band(3);
            double factor = draw.vector(1, 10.0)[0];
            LinearBand multiple = a.times(factor, cell);
            double[] x = draw.point(cell);
            for (int side = -1; side <= 1; side += 2) {
                assertHolds(multiple, x, edge(a, x, side).multiply(new BigDecimal(factor)));
            }
        }
    }

    @Test
    void allValuesOverACellLieInItsRange() {
        for (int k = 0; k < 5000; k++) {
            Cell cell = draw.whole(3);
            LinearBand a = band(3);
            Interval range = a.over(cell);
            double[] x = draw.point(cell);
            if (ExactCell.of(cell).contains(x)) {
                assertTrue(new BigDecimal(range.lo()).compareTo(edge(a, x, -1)) <= 0);
                assertTrue(new BigDecimal(range.hi()).compareTo(edge(a, x, 1)) >= 0);
            }
        }
    }

    /** What two functions share cancels: the difference of a band and itself is twice its radius and rounding. */
    @Test
    void whatTwoBandsShareCancels() {
        Cell cell = Cell.of(new Box(new double[2], new double[] {1.0, 1.0}), new double[] {1.0, 1.0});
        LinearBand band = new LinearBand(new double[] {3.0, -2.0}, 7.0, 0.125);

        Interval difference = band.minus(band, cell).over(cell);

        assertEquals(-0.25, difference.lo(), 1e-13);
        assertEquals(0.25, difference.hi(), 1e-13);
    }

    @Test
    void bandsWithoutNumbersOrWithLessThanNoWidthAreRefused() {
        for (double radius : new double[] {-1e-300, NAN}) {
            assertThrows(IllegalArgumentException.class, () -> new LinearBand(new double[1], 0.0, radius));
        }
        for (double wrong : new double[] {NAN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new LinearBand(new double[] {wrong}, 0.0, 0.0));
            assertThrows(IllegalArgumentException.class, () -> new LinearBand(new double[1], wrong, 0.0));
        }
    }
}
