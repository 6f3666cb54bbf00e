package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    @Test
    void equallySpacedDatesMoveWithExpiry() {
        Schedule quarters = Schedule.equallySpaced(4);

        assertArrayEquals(new double[] {0.5, 1.0, 1.5, 2.0}, quarters.times(2.0));
        assertEquals(PathDate.EXPIRY, quarters.dates(2.0).get(3));
        assertSame(quarters, quarters.moved(2.0, 1.0));
        assertTrue(quarters.reaches(2.0));
        assertEquals(quarters.dates(2.0), quarters.datesThrough(2.0));
        assertArrayEquals(new double[4], quarters.times(0.0));
    }

    @Test
    void givenTimesAreHeldButForExpiryItself() {
        Schedule given = Schedule.of(0.5, 1.25, 2.0);

        assertEquals(List.of(new PathDate(0.0, 0.5), new PathDate(0.0, 1.25), PathDate.EXPIRY), given.dates(2.0));
        assertArrayEquals(new double[] {0.5, 1.25, 3.0}, given.moved(2.0, 3.0).times(3.0));
        assertSame(given, given.moved(2.5, 3.0));
        assertThrows(IllegalArgumentException.class, () -> given.moved(2.0, 1.0));
    }

    @Test
    void expiryFollowsWhereItIsNotAmongThem() {
        Schedule early = Schedule.of(0.5, 1.0);

        assertFalse(early.reaches(2.0));
        assertEquals(2, early.dates(2.0).size());
        assertEquals(PathDate.EXPIRY, early.datesThrough(2.0).get(2));
    }

    @Test
    void theCallersArrayIsCopied() {
        double[] times = {0.5, 1.0};
        Schedule schedule = Schedule.of(times);

        times[0] = 0.9;

        assertArrayEquals(new double[] {0.5, 1.0}, schedule.times(1.0));
    }

    static Stream<double[]> wrong() {
        return Stream.of(
                new double[0],
                new double[] {0.0, 1.0},
                new double[] {-0.5},
                new double[] {0.5, 0.5},
                new double[] {1.0, 0.5},
                new double[] {0.5, Double.NaN},
                new double[] {Double.POSITIVE_INFINITY});
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void timesIncreaseFromAboveToday(double[] times) {
        assertThrows(IllegalArgumentException.class, () -> Schedule.of(times));
    }

    @Test
    void thereIsAtLeastOneDate() {
        String message = assertThrows(IllegalArgumentException.class, () -> Schedule.equallySpaced(0))
                .getMessage();

        assertEquals("a schedule must have at least one date: n=0", message);
    }
}
