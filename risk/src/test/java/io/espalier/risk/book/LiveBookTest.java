package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiveBookTest {
    private static final List<String> NAMES = List.of("A", "B", "C");

    /** By hand: P = 2 ((x_A + 3 x_C) - 1)^2, Q = -1 ((2 x_C - x_B) - 0)^2 at A = 1, B = 2, C = 4; integers, so exact. */
    @Test
    void totalsAreTheSumsOverPositionsOfValueDeltaAndGamma() {
        Position p = Position.of("P", 2.0, new SquarePricer(1.0, 5.0, 1.0, 3.0), new double[2], 0, 2);
        Position q = Position.of("Q", -1.0, new SquarePricer(0.0, 7.0, 2.0, -1.0), new double[2], 2, 1);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {0.0, 2.0, 4.0}, List.of(p, q), true));

        tick(live, 0, 1.0, 10);

        RiskSnapshot now = read(live);
        assertEquals(2.0 * (144.0 + 5.0) - (36.0 + 7.0), now.totals().pv());
        assertEquals(2.0 * 2.0 * 12.0, now.totals().delta(0));
        assertEquals(2.0 * 6.0, now.totals().delta(1));
        assertEquals(2.0 * 2.0 * 3.0 * 12.0 - 2.0 * 2.0 * 6.0, now.totals().delta(2));
        assertEquals(4.0, now.totals().gamma(0, 0));
        assertEquals(12.0, now.totals().gamma(0, 2));
        assertEquals(12.0, now.totals().gamma(2, 0));
        assertEquals(36.0 - 8.0, now.totals().gamma(2, 2));
        assertEquals(4.0, now.totals().gamma(1, 2));
        assertEquals(-2.0, now.totals().gamma(1, 1));
        assertEquals(0.0, now.totals().gamma(0, 1));
        assertEquals(10, now.lastSeq());
    }

    @Test
    void oneUnderlyingMayFeedTwoLevelsOfAPosition() {
        Position p = Position.of("P", 1.0, new SquarePricer(0.0, 0.0, 1.0, 2.0), new double[2], 1, 1);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[3], List.of(p), true));

        tick(live, 1, 5.0, 1);

        RiskSnapshot now = read(live);
        assertEquals(225.0, now.totals().pv());
        assertEquals(2.0 * 15.0 * 3.0, now.totals().delta(1));
        assertEquals(2.0 * 9.0, now.totals().gamma(1, 1));
    }

    @Test
    void afterManyTicksTheBookEqualsAFreshOneAtTheSamePricesBitForBit() {
        SplittableRandom random = new SplittableRandom(3);
        List<Position> positions = new ArrayList<>();
        for (int k = 0; k < 50; k++) {
            Pricer pricer = new SquarePricer(random.nextDouble(), 1.0, random.nextDouble(), random.nextDouble());
            positions.add(Position.of("P" + k, random.nextDouble() - 0.5, pricer, new double[2], k % 3, (k + 1) % 3));
        }
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {1.0, 1.0, 1.0}, positions, true));

        double[] last = {1.0, 1.0, 1.0};
        for (int k = 0; k < 20_000; k++) {
            int u = random.nextInt(3);
            last[u] = random.nextDouble() * Math.pow(10.0, random.nextInt(6));
            tick(live, u, last[u], k);
        }

        LiveBook fresh = new LiveBook(new RiskBook(NAMES, last, positions, true));
        assertEquals(read(fresh).totals(), read(live).totals());
    }

    @Test
    void outsideTheDomainTheLastGoodValueIsKeptAndFlagged() {
        Pricer bounded = new SquarePricer(0.0, 0.0, SquarePricer.box(1, -10.0, 10.0), ValueSource.SURROGATE, 1.0);
        LiveBook live = new LiveBook(
                new RiskBook(NAMES, new double[3], List.of(Position.of("P", 1.0, bounded, new double[1], 0)), false));
        tick(live, 0, 3.0, 1);

        tick(live, 0, 11.0, 2);

        RiskSnapshot outside = read(live);
        assertEquals(11.0, outside.lastGood(0));
        assertEquals(9.0, outside.value(0));
        assertEquals(9.0, outside.totals().pv());
        assertFalse(outside.isInDomain(0));
        assertTrue(outside.isStale(0));
        tick(live, 0, 4.0, 3);
        assertEquals(16.0, read(live).totals().pv());
        assertTrue(read(live).isInDomain(0));
        assertFalse(read(live).isStale(0));
    }

    @Test
    void outsideTheDomainTheFallbackAnswersAndSaysSo() {
        Box box = SquarePricer.box(1, -10.0, 10.0);
        Pricer fallback = new SquarePricer(0.0, 0.5, Box.unbounded(1), ValueSource.MONTE_CARLO, 1.0);
        Position p = Position.of(
                        "P", 1.0, new SquarePricer(0.0, 0.0, box, ValueSource.SURROGATE, 1.0), new double[1], 0)
                .withFallback(fallback);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[3], List.of(p), false));
        assertEquals(ValueSource.SURROGATE, read(live).source(0));

        tick(live, 0, 11.0, 1);

        RiskSnapshot now = read(live);
        assertEquals(121.5, now.value(0));
        assertEquals(ValueSource.MONTE_CARLO, now.source(0));
        assertFalse(now.isInDomain(0));
        assertFalse(now.isStale(0));
    }

    @Test
    void aGreekThatTheFallbackDoesNotGiveCountsAsZeroAndIsNotLeftFromThePricer() {
        Box box = SquarePricer.box(1, -10.0, 10.0);
        Pricer bounded = new SquarePricer(0.0, 0.0, box, ValueSource.SURROGATE, 1.0);
        Position p = Position.of("P", 1.0, bounded, new double[1], 0).withFallback(new ValueOnlyPricer(7.0));
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {5.0, 0.0, 0.0}, List.of(p), true));
        assertEquals(10.0, read(live).totals().delta(0));

        tick(live, 0, 11.0, 1);

        assertEquals(7.0, read(live).totals().pv());
        assertEquals(0.0, read(live).totals().delta(0));
        assertEquals(0.0, read(live).totals().gamma(0, 0));
    }

    @Test
    void aPositionThatWasNeverValuedHasNoNumberAndIsInNoTotal() {
        Pricer bounded = new SquarePricer(0.0, 0.0, SquarePricer.box(1, 1.0, 2.0), ValueSource.SURROGATE, 1.0);
        Position never = Position.of("P", 1.0, bounded, new double[1], 0);
        Position other = Position.of("Q", 1.0, new SquarePricer(0.0, 3.0, 1.0), new double[1], 0);

        RiskSnapshot now = read(new LiveBook(new RiskBook(NAMES, new double[3], List.of(never, other), false)));

        assertTrue(Double.isNaN(now.value(0)));
        assertNull(now.source(0));
        assertTrue(now.isStale(0));
        assertEquals(3.0, now.totals().pv());
    }

    @Test
    void whenAPricerThrowsItsPositionKeepsTheLastGoodNumbersAndTheOthersGoOn() {
        Position good = Position.of("P", 1.0, new SquarePricer(0.0, 0.0, 1.0, 1.0), new double[2], 0, 1);
        Pricer touchy = new TouchyPricer(new SquarePricer(0.0, 0.0, 1.0), x -> x == 13.0);
        Position bad = Position.of("Q", 1.0, touchy, new double[1], 0);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {2.0, 0.0, 0.0}, List.of(good, bad), false));

        assertEquals(1, tick(live, 0, 13.0, 1));

        RiskSnapshot now = read(live);
        assertEquals(13.0, now.lastGood(0));
        assertEquals(169.0 + 4.0, now.totals().pv());
        assertTrue(now.hasFailed(1) && now.isStale(1));
        assertFalse(now.hasFailed(0) || now.isStale(0));
        assertEquals(1, now.failures());
        assertTrue(live.lastFailure().getMessage().contains("x[0]=13.0"));
        assertEquals(0, tick(live, 0, 3.0, 2));
        assertFalse(read(live).hasFailed(1));
        assertEquals(9.0 + 9.0, read(live).totals().pv());
    }

    @Test
    void aNumberThatIsNotFiniteIsAFailureNotAValue() {
        Position p = Position.of("P", 1.0, new SquarePricer(0.0, 0.0, 1.0), new double[1], 0);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[3], List.of(p), false));

        assertEquals(1, tick(live, 0, Double.MAX_VALUE, 1));

        String message = live.lastFailure().getMessage();
        assertTrue(message.contains("position=P, quantity=1.0, value=Infinity"), message);
        assertEquals(0.0, read(live).totals().pv());
    }

    /** What one unit can still bear the whole position cannot: 1e10 times a value of 1e300. */
    @Test
    void aQuantityThatMakesANumberInfiniteIsAFailureToo() {
        Position p = Position.of("P", 1e10, new SquarePricer(0.0, 0.0, 1.0), new double[1], 0);
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[3], List.of(p), false));

        assertEquals(1, tick(live, 0, 1e150, 1));

        assertEquals(0.0, read(live).totals().pv());
    }

    /** A closed form on a sheet has five numbers, (x_A + 3 x_B)^2 has seven terms of its own: from one to the other and back. */
    @Test
    void aPositionMayBeTakenOverByOneOfAnotherKindAndBack() {
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {100.0, 90.0, 0.0}, List.of(call()), true));
        RiskVector closed = read(live).totals();

        live.replace(0, live.prepare(Position.of("P", 2.0, new SquarePricer(0.0, 0.0, 1.0, 3.0), new double[2], 0, 1)));
        live.revalue(0);
        live.publish(1, 0);

        assertEquals(2.0 * 370.0 * 370.0, read(live).totals().pv());
        assertEquals(2.0 * 2.0 * 3.0 * 370.0, read(live).totals().delta(1));
        assertEquals(2.0 * 2.0 * 3.0, read(live).totals().gamma(0, 1));
        live.replace(0, live.prepare(call()));
        live.revalue(0);
        live.publish(2, 0);
        assertEquals(closed.pv(), read(live).totals().pv(), 1e-12);
        assertEquals(closed.gamma(0, 1), read(live).totals().gamma(0, 1), 1e-12);
        assertEquals(closed.vega(1), read(live).totals().vega(1), 1e-12);
    }

    @Test
    void whereASuccessorFailsAtOnceTheTotalsStayThoseOfItsPredecessor() {
        LiveBook live = new LiveBook(new RiskBook(NAMES, new double[] {100.0, 90.0, 0.0}, List.of(call()), true));
        RiskVector closed = read(live).totals();
        Pricer touchy = new TouchyPricer(new SquarePricer(0.0, 0.0, 1.0, 3.0), x -> true);

        live.replace(0, live.prepare(Position.of("P", 2.0, touchy, new double[2], 0, 1)));

        assertEquals(1, live.revalue(0));
        live.publish(1, 0);
        assertEquals(closed, read(live).totals());
        assertTrue(read(live).hasFailed(0));
    }

    private static Position call() {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}});
        MarketData market =
                MarketData.ofForwards(new double[] {100.0, 90.0}, new double[] {20.0, 18.0}, correlation, 0.01);
        return Position.closed(
                "P", 3.0, new Instrument(market, BasketOption.of(PayoffType.CALL, 95.0, 0.5, 0.6, 0.4)), 0, 1);
    }

    @Test
    void aSnapshotOfAnotherBookIsRefused() {
        RiskBook book = new RiskBook(NAMES, new double[3], List.of(), false);
        RiskSnapshot other = new RiskSnapshot(new RiskBook(List.of("X"), new double[1], List.of(), false));

        assertThrows(IllegalArgumentException.class, () -> new LiveBook(book).read(other));
    }

    private static int tick(LiveBook live, int u, double price, long seq) {
        live.move(u, price, 0);
        int failed = live.revalue(0);
        live.publish(seq, 0);
        return failed;
    }

    private static RiskSnapshot read(LiveBook live) {
        RiskSnapshot snapshot = new RiskSnapshot(live.book());
        live.read(snapshot);
        return snapshot;
    }
}
