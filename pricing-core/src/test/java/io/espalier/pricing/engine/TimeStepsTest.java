package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.product.PathDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeStepsTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private static List<PathDate> equallySpaced(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(k -> PathDate.ofShare(k, n)).toList();
    }

    /** k/n - (k - 1)/n is not 1/n for most k. */
    @Test
    void equallySpacedDatesAreOneLengthApartToTheLastDigit() {
        TimeSteps steps = new TimeSteps(equallySpaced(49), 1.7, ANY);

        for (int k = 1; k < 49; k++) {
            assertTrue(steps.areAlike(0, k));
            assertEquals(steps.length(0, new Plain(1.7)), steps.length(k, new Plain(1.7)), "date " + k);
        }
    }

    @Test
    void aDateThatIsHeldMovesTheStepsBesideIt() {
        List<PathDate> dates = List.of(PathDate.of(0.5, 1.0), PathDate.of(1.0, 1.0));
        TimeSteps steps = new TimeSteps(dates, 1.0, ANY);

        assertFalse(steps.areAlike(0, 1), "alike today only");
        assertEquals(0.5, steps.length(0, new Plain(1.25)).value());
        assertEquals(0.75, steps.length(1, new Plain(1.25)).value());
        assertEquals(0.75, steps.longest(1.25));
        assertArrayEquals(new double[] {0.5, 1.25}, steps.ends(1.25));
    }

    @Test
    void aModelsLongestStepCutsThoseBetweenDates() {
        TimeSteps steps = new TimeSteps(List.of(PathDate.of(2.0, 5.0), PathDate.of(5.0, 5.0)), 5.0, 1.0);

        assertEquals(5, steps.count());
        assertTrue(steps.areFiner());
        boolean[] ends = {false, true, false, false, true};
        for (int step = 0; step < 5; step++) {
            assertEquals(ends[step], steps.endsOnDate(step));
            assertEquals(step < 2 ? 0 : 1, steps.date(step));
        }
        assertEquals(1.0, steps.length(1, new Plain(5.0)).value());
        assertEquals(3.0, steps.sinceDateBefore(1, new Plain(5.0)).value());
        assertArrayEquals(new double[] {1.0, 2.0, 3.0, 4.0, 5.0}, steps.ends(5.0), 1e-15);
    }

    @Test
    void datesThatDoNotIncreaseAreRefusedButNotAtExpiry() {
        List<PathDate> backwards = List.of(PathDate.of(0.7, 1.0), PathDate.of(0.5, 1.0));

        assertThrows(IllegalArgumentException.class, () -> new TimeSteps(backwards, 1.0, ANY));
        assertThrows(IllegalArgumentException.class, () -> new TimeSteps(List.of(), 1.0, ANY));
        assertEquals(3, new TimeSteps(equallySpaced(3), 0.0, ANY).count());
    }
}
