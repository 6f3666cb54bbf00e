package io.espalier.risk.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two underlyings that open at 100 and 50; days begin at feed time 1000. */
class DailyClosesTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final long START = 1_000L;
    private static final TickRules RULES =
            new TickRules(List.of("A", "B"), new double[] {100.0, 50.0}, new double[] {20.0, 20.0}, START);

    private final MarketState market = new MarketState(RULES);
    private long seq;

    private TickOutcome tick(int u, double price, long nanos) {
        seq++;
        return market.take(TickKind.TICK, u, seq, nanos, price);
    }

    @Test
    void aCloseIsWhatTheFirstAppliedTickOfALaterDayFinds() {
        tick(0, 101.0, START + 1);
        tick(1, 51.0, START + DAY - 1);
        assertEquals(0, market.closes().count());

        tick(0, 102.0, START + DAY);

        assertEquals(1, market.closes().count());
        assertEquals(101.0, market.closes().price(0, 0));
        assertEquals(51.0, market.closes().price(0, 1));
    }

    @Test
    void daysWithoutATickAreNone() {
        tick(0, 101.0, START + 3 * DAY);
        assertEquals(0, market.closes().count());

        tick(0, 102.0, START + 8 * DAY);
        tick(0, 103.0, START + 8 * DAY + 1);

        assertEquals(1, market.closes().count());
    }

    @Test
    void rowsThatAreNotAppliedEndNoDay() {
        tick(0, 101.0, START);
        tick(0, Double.NaN, START + DAY);
        tick(0, 1e6, START + DAY);
        market.take(TickKind.HALT, 1, seq, START + DAY, 0.0);
        tick(1, 51.0, START + DAY);
        tick(-1, 1.0, START + DAY);

        assertEquals(0, market.closes().count());
    }

    @Test
    void aClockThatRunsBackEndsNoDayTwice() {
        tick(0, 101.0, START);
        tick(0, 102.0, START + DAY);
        tick(0, 103.0, START);
        tick(0, 104.0, START + DAY + 5);
        tick(0, 105.0, Long.MAX_VALUE);
        tick(0, 106.0, Long.MIN_VALUE);

        assertEquals(2, market.closes().count());
        assertEquals(104.0, market.closes().price(1, 0));
    }

    @Test
    void closesComeBackFromWhatWasSaved() {
        tick(0, 101.0, START);
        tick(0, 102.0, START + DAY);
        ByteBuffer saved = ByteBuffer.allocate(market.savedSize());
        market.save(saved);
        MarketState back = new MarketState(RULES);
        back.restore(saved.flip());

        assertTrue(back.isSame(market));
        for (MarketState each : List.of(market, back)) {
            each.take(TickKind.TICK, 1, 9, START + DAY, 51.0);
            each.take(TickKind.TICK, 1, 10, START + 2 * DAY, 52.0);
        }
        assertTrue(back.isSame(market));
        assertEquals(2, back.closes().count());
        assertEquals(51.0, back.closes().price(1, 1));
    }

    /** A day before 1970 is one as well: -1 lies in the day that begins at START - DAY. */
    @Test
    void daysReachBackBeforeTheClocksZero() {
        tick(0, 101.0, START - DAY);
        tick(0, 102.0, -1L);
        assertEquals(0, market.closes().count());

        tick(0, 103.0, START);

        assertEquals(1, market.closes().count());
    }
}
