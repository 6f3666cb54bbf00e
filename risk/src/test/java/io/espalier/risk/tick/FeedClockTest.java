package io.espalier.risk.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FeedClockTest {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(tries = 500)
    void aGapIsTheDifferenceAsFarAsNumbersReach(@ForAll long from, @ForAll long to) {
        BigInteger exact = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));

        assertEquals(exact.min(LARGEST).max(LARGEST.negate()).longValueExact(), FeedClock.gap(from, to));
    }

    @Example
    void theLargestGapsHaveAnAbsoluteValue() {
        assertEquals(-Long.MAX_VALUE, FeedClock.gap(0, Long.MIN_VALUE));
        assertEquals(-Long.MAX_VALUE, FeedClock.gap(Long.MAX_VALUE, Long.MIN_VALUE));
        assertEquals(Long.MAX_VALUE, FeedClock.gap(Long.MIN_VALUE, Long.MAX_VALUE));
    }
}
