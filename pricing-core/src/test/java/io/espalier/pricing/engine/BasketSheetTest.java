package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Allocation;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.YearlyVariance;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketSheetTest {
    private static final int POSITIONS = 500;
    private static final double HOUR = 1.0 / (24.0 * 365.0);

    /** The closed form's excess over the lines loses up to 70 roundings of 2e-16, and as many where |d| is nearly 8. */
    private static final double TOLERANCE = 5e-14;

    /** Farther out it does not; some ten roundings of 2e-16 each are left. */
    private static final double TAIL_TOLERANCE = 4e-15;

    /** d, and of a call with s = 1: value, delta, gamma; mpmath, 60 digits. */
    private static final double[][] CALLS = {
        {-37, 1.5451991905122025e-301, 5.7255712225245768e-300, 2.1200065515246056e-298},
        {-25, 1.2187970462990369e-139, 3.0566967063825609e-138, 7.6539297364193927e-137},
        {-10.5, 4.0418956821113401e-27, 4.3190063178092303e-26, 4.5753755905208053e-25},
        {-3, 0.0003821543170477236, 0.0013498980316300945, 0.0044318484119380072},
        {-0.25, 0.28634469822358014, 0.40129367431707628, 0.38666811680284921},
        {0, 0.39894228040143268, 0.5, 0.39894228040143268},
        {0.375, 0.61416875637204033, 0.64616976667272379, 0.37185509386976891},
        {2, 2.0084907026168296, 0.97724986805182079, 0.053990966513188052},
        {9, 9.0, 1.0, 1.0279773571668915e-18},
        {37, 37.0, 1.0, 2.1200065515246056e-298}
    };

    /** Another road: one by one, in sums of two doubles throughout, and with Commons' error functions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBookThatMovesHasTheNumbersOfTheClosedFormOneByOne(long seed) {
        List<Instrument> book = ForwardBook.of(seed, POSITIONS);
        BasketSheet sheet = new BasketSheet(book);
        SplittableRandom random = new SplittableRandom(seed);
        for (double elapsed : new double[] {0.0, HOUR, 20.0 * HOUR}) {
            List<SheetWitness> witnesses = new ArrayList<>();
            for (int entry = 0; entry < POSITIONS; entry++) {
                witnesses.add(move(sheet, entry, book.get(entry), random, elapsed));
            }

            sheet.evaluate(all(POSITIONS), POSITIONS, elapsed);

            for (int entry = 0; entry < POSITIONS; entry++) {
                witnesses.get(entry).assertAgrees(sheet, entry, TOLERANCE);
            }
        }
    }

    private static SheetWitness move(
            BasketSheet sheet, int entry, Instrument instrument, SplittableRandom random, double elapsed) {
        double[] levels = instrument.market().levels().clone();
        for (int leg = 0; leg < levels.length; leg++) {
            levels[leg] += random.nextDouble(-3.0, 3.0);
            sheet.setLevel(entry, leg, levels[leg]);
        }
        return new SheetWitness(instrument, levels, elapsed);
    }

    private static int[] all(int size) {
        return IntStream.range(0, size).toArray();
    }

    /** Where d has rounded, too: at 37 one rounding of it would cost 1369 of the density. */
    @Test
    void deepTailsOfABookHaveTheNumbersOfTheClosedForm() {
        List<Instrument> book = ForwardBook.of(8, POSITIONS);
        BasketSheet sheet = new BasketSheet(book);
        SplittableRandom random = new SplittableRandom(8);
        List<SheetWitness> witnesses = new ArrayList<>();
        for (int entry = 0; entry < POSITIONS; entry++) {
            double d = random.nextDouble(8.5, 37.0) * (random.nextBoolean() ? 1.0 : -1.0);
            double[] levels = levelsAt(d, book.get(entry));
            sheet.setLevel(entry, 0, levels[0]);
            witnesses.add(new SheetWitness(book.get(entry), levels, HOUR));
        }

        sheet.evaluate(all(POSITIONS), POSITIONS, HOUR);

        for (int entry = 0; entry < POSITIONS; entry++) {
            witnesses.get(entry).assertAgrees(sheet, entry, TAIL_TOLERANCE);
        }
    }

    /** The levels of an instrument, the first of them moved until the forward is that many deviations above the strike. */
    private static double[] levelsAt(double d, Instrument instrument) {
        double variance = YearlyVariance.of(instrument.market(), instrument.option())
                .orElseThrow()
                .variance();
        double[] weights = instrument.product().weights();
        double[] levels = instrument.market().levels().clone();
        double wanted = instrument.product().strike()
                + d * Math.sqrt(variance * (instrument.product().expiry() - HOUR));
        for (int leg = 0; leg < levels.length; leg++) {
            wanted -= weights[leg] * levels[leg];
        }
        levels[0] += wanted / weights[0];
        return levels;
    }

    /** A few roundings, of which that of d^2/2 = 684 is none: it is carried in two doubles. */
    @Test
    void tailsKeepTheirRelativeAccuracyAsFarAsTheDensityReaches() {
        BasketSheet sheet = new BasketSheet(List.of(unit(PayoffType.CALL, OptionalDouble.empty())));
        for (double[] row : CALLS) {
            sheet.setLevel(0, 0, row[0]);
            sheet.evaluate(all(1), 1, 0.0);

            assertEquals(row[1], sheet.value(0), 2e-15 * row[1], "value at d=" + row[0]);
            assertEquals(row[2], sheet.slope(0), 2e-15 * row[2], "slope at d=" + row[0]);
            assertEquals(row[3], sheet.curvature(0), 2e-15 * row[3], "curvature at d=" + row[0]);
        }
    }

    /** erf(d/sqrt(2)) = sqrt(2/pi) (d - d^3/6 + ...): the next term is below 1e-16 of the first. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, -1e-9, 1e-6, -1e-4})
    void aStraddleNearItsStrikeKeepsTheRelativeAccuracyOfItsSmallSlope(double d) {
        BasketSheet sheet = new BasketSheet(List.of(unit(PayoffType.STRADDLE, OptionalDouble.empty())));
        sheet.setLevel(0, 0, d);

        sheet.evaluate(all(1), 1, 0.0);

        double exact = Math.sqrt(2.0 / Math.PI) * d * (1.0 - d * d / 6.0);
        assertEquals(exact, sheet.slope(0), 4e-16 * Math.abs(exact));
        assertEquals(Math.sqrt(2.0 / Math.PI) * (1.0 + 0.5 * d * d), sheet.value(0), 4e-16);
    }

    /** Farther out than 40 deviations there is nothing but the line. */
    @ParameterizedTest
    @ValueSource(doubles = {40.5, 1e3, 1e30, 1e200})
    void farFromTheStrikeTheLineIsLeftAndNothingIsNegative(double distance) {
        BasketSheet sheet = new BasketSheet(
                List.of(unit(PayoffType.CALL, OptionalDouble.empty()), unit(PayoffType.PUT, OptionalDouble.empty())));
        for (int entry = 0; entry < 2; entry++) {
            sheet.setLevel(entry, 0, distance);
        }

        sheet.evaluate(all(2), 2, 0.0);

        assertEquals(distance, sheet.value(0));
        assertEquals(1.0, sheet.slope(0));
        assertEquals(0.0, sheet.value(1));
        assertEquals(0.0, sheet.slope(1));
        assertEquals(0.0, sheet.curvature(1));
    }

    @Test
    void callLessPutIsTheDiscountedForwardAndTheirSumTheStraddle() {
        List<Instrument> triples = new ArrayList<>();
        for (Instrument instrument : ForwardBook.of(7, 100)) {
            for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE}) {
                BasketOption option = instrument.option();
                triples.add(new Instrument(
                        instrument.market(),
                        new BasketOption(
                                type, option.strike(), option.expiry(), option.weights(), 1.0, Optional.empty())));
            }
        }
        BasketSheet sheet = new BasketSheet(triples);

        sheet.evaluate(all(300), 300, HOUR);

        for (int call = 0; call < 300; call += 3) {
            double discount = Math.exp(-triples.get(call).market().rate()
                    * (triples.get(call).product().expiry() - HOUR));
            double sum = sheet.value(call) + sheet.value(call + 1);
            double forward = -triples.get(call).product().strike();
            double gross = Math.abs(forward);
            for (int leg = 0; leg < sheet.legs(call); leg++) {
                double part = triples.get(call).product().weights()[leg]
                        * triples.get(call).market().levels()[leg];
                forward += part;
                gross += Math.abs(part);
            }
            assertEquals(discount * forward, sheet.value(call) - sheet.value(call + 1), 1e-15 * gross);
            assertEquals(discount, sheet.slope(call) - sheet.slope(call + 1), 4e-16);
            assertEquals(sum, sheet.value(call + 2), 1e-15 * sum);
        }
    }

    /** Also after other levels and times, and whatever block and lane the entry falls into. */
    @Test
    void theBitsOfAnEntryDependNeitherOnItsPastNorOnItsCompany() {
        List<Instrument> book = ForwardBook.of(4, POSITIONS);
        BasketSheet whole = new BasketSheet(book);
        BasketSheet parts = new BasketSheet(book);
        SplittableRandom random = new SplittableRandom(4);
        for (int entry = 0; entry < POSITIONS; entry++) {
            parts.setLevel(entry, 0, 1e3 * random.nextDouble());
        }
        parts.evaluate(all(POSITIONS), POSITIONS, 100.0 * HOUR);
        for (int entry = 0; entry < POSITIONS; entry++) {
            parts.setLevel(entry, 0, book.get(entry).market().levels()[0]);
        }

        whole.evaluate(all(POSITIONS), POSITIONS, HOUR);
        int from = 0;
        while (from < POSITIONS) {
            int[] which = IntStream.range(from, Math.min(from + random.nextInt(1, 90), POSITIONS))
                    .toArray();
            parts.evaluate(which, which.length, HOUR);
            from += which.length;
        }

        for (int entry = 0; entry < POSITIONS; entry++) {
            assertArrayEquals(numbers(whole, entry), numbers(parts, entry), "entry " + entry);
        }
    }

    private static double[] numbers(BasketSheet sheet, int entry) {
        return new double[] {
            sheet.value(entry), sheet.slope(entry), sheet.curvature(entry), sheet.byExpiry(entry), sheet.vega(entry, 0)
        };
    }

    /** Hash of a book's numbers, recorded on JDK 17: what is journalled on one JDK is replayed on another. */
    @Test
    void theBitsAreThoseOfEveryJdk() {
        BasketSheet sheet = new BasketSheet(ForwardBook.of(9, POSITIONS));

        sheet.evaluate(all(POSITIONS), POSITIONS, HOUR);

        long hash = 17;
        for (int entry = 0; entry < POSITIONS; entry++) {
            for (double number : numbers(sheet, entry)) {
                hash = 31 * hash + Double.doubleToLongBits(number);
            }
        }
        assertEquals(4013467494365376017L, hash);
    }

    @Test
    void whatIsNotAmongTheChosenKeepsItsNumbers() {
        BasketSheet sheet = new BasketSheet(ForwardBook.of(5, 3));
        sheet.evaluate(all(3), 3, 0.0);
        double before = sheet.value(1);
        sheet.setLevel(1, 0, 1e4);

        sheet.evaluate(new int[] {0, 2, 1}, 2, HOUR);

        assertEquals(before, sheet.value(1));
    }

    /** The hour before, the hour itself and the hour after, on both sides of the strike and on it. */
    @ParameterizedTest
    @EnumSource(names = {"CALL", "PUT", "STRADDLE"})
    void anOptionThatExpiresIsWorthWhatTheClosedFormSaysWithoutVariance(PayoffType type) {
        for (OptionalDouble discount : List.of(OptionalDouble.empty(), OptionalDouble.of(0.9))) {
            Instrument instrument = unit(type, discount);
            BasketSheet sheet = new BasketSheet(List.of(instrument));
            for (double level : new double[] {-1.5, 0.0, 2.5}) {
                for (double elapsed : new double[] {1.0 - HOUR, 1.0 - 1e-15, 1.0, 1.0 + HOUR}) {
                    sheet.setLevel(0, 0, level);
                    sheet.evaluate(all(1), 1, elapsed);
                    new SheetWitness(instrument, new double[] {level}, elapsed).assertAgrees(sheet, 0, TOLERANCE);
                }
            }
        }
    }

    /** 0.1 + 0.2 - 0.3 is 2.8e-17 exactly summed, and the double next to 0.3 is twice as far. */
    @Test
    void anExpiredBasketWhoseForwardRoundsToItsStrikeStandsAtTheKink() {
        MarketData market =
                MarketData.ofForwards(new double[] {0.1, 0.2}, new double[] {1.0, 1.0}, Correlation.identity(2), 0.0);
        double strike = 0.1 + 0.2;
        Instrument instrument = new Instrument(market, BasketOption.of(PayoffType.CALL, strike, 0.5, 1.0, 1.0));
        BasketSheet sheet = new BasketSheet(List.of(instrument));

        sheet.evaluate(all(1), 1, 0.5);

        assertEquals(0.5, sheet.slope(0));
        assertTrue(Double.isNaN(sheet.curvature(0)));
        new SheetWitness(instrument, market.levels(), 0.5).assertAgrees(sheet, 0, TOLERANCE);
    }

    @Test
    void deltasGammasAndVegasOfLegsFollowFromSlopeAndCurvature() {
        BasketSheet sheet = new BasketSheet(List.of(Baskets.forwards(PayoffType.CALL)));
        double[] weights = Baskets.forwards(PayoffType.CALL).product().weights();

        sheet.evaluate(all(1), 1, 0.0);

        assertEquals(1, sheet.size());
        assertEquals(weights.length, sheet.legs(0));
        for (int a = 0; a < weights.length; a++) {
            assertEquals(sheet.slope(0) * weights[a], sheet.delta(0, a));
            assertEquals(sheet.curvature(0) * sheet.vegaShare(0, a), sheet.vega(0, a));
            for (int b = 0; b < weights.length; b++) {
                assertEquals(sheet.curvature(0) * weights[a] * weights[b], sheet.gamma(0, a, b), 1e-18);
            }
        }
    }

    @Test
    void takesWhatItHasAFormulaForAndNothingElse() {
        for (PayoffType type : PayoffType.values()) {
            assertEquals(!type.isDigital(), BasketSheet.takes(Baskets.forwards(type)), type.label());
        }
        assertTrue(BasketSheet.takes(Baskets.withDiscount(0.97)));
        assertFalse(BasketSheet.takes(Baskets.spots(PayoffType.CALL)));
        assertFalse(BasketSheet.takes(Baskets.smoothed(PayoffType.CALL, new Smoothing(Smoothing.Kind.GAUSSIAN, 1.0))));
        assertFalse(BasketSheet.takes(on(unitMarket(1.0), BasketOption.of(PayoffType.CALL, 0.0, 0.0, 1.0))));
        assertFalse(BasketSheet.takes(on(unitMarket(0.0), BasketOption.of(PayoffType.CALL, 0.0, 1.0, 1.0))));
        assertFalse(BasketSheet.takes(hedge(1.0)), "a perfect hedge");
        assertTrue(BasketSheet.takes(hedge(1.0001)), "nearly a hedge");
    }

    /** Two underlyings that move as one, one of them short: of the variance a share of 2.5e-9 is left. */
    @Test
    void aBasketThatIsNearlyAHedgeKeepsItsDigits() {
        Instrument instrument = hedge(1.0001);
        BasketSheet sheet = new BasketSheet(List.of(instrument));

        sheet.evaluate(all(1), 1, HOUR);

        new SheetWitness(instrument, instrument.market().levels(), HOUR).assertAgrees(sheet, 0, TOLERANCE);
    }

    private static Instrument hedge(double shortLeg) {
        MarketData market = MarketData.ofForwards(
                new double[] {100.0, 100.0},
                new double[] {20.0, 20.0},
                new Correlation(new double[][] {{1.0, 1.0}, {1.0, 1.0}}),
                0.02);
        return on(market, BasketOption.of(PayoffType.CALL, 0.0, 0.5, 1.0, -shortLeg));
    }

    private static Instrument on(MarketData market, BasketOption option) {
        return new Instrument(market, option);
    }

    private static Instrument unit(PayoffType type, OptionalDouble discount) {
        MarketData market = unitMarket(1.0);
        return on(
                new MarketData(
                        LevelKind.FORWARD,
                        market.levels(),
                        market.vols(),
                        market.correlation(),
                        market.rate(),
                        market.carry(),
                        discount),
                BasketOption.of(type, 0.0, 1.0, 1.0));
    }

    private static MarketData unitMarket(double vol) {
        return MarketData.ofForwards(new double[] {0.0}, new double[] {vol}, Correlation.identity(1), 0.0);
    }

    @Test
    void refusesAnInstrumentThatItDoesNotTakeAndNamesIt() {
        List<Instrument> instruments =
                List.of(Baskets.forwards(PayoffType.PUT), Baskets.forwards(PayoffType.DIGITAL_PUT));

        String message = assertThrows(IllegalArgumentException.class, () -> new BasketSheet(instruments))
                .getMessage();

        assertTrue(message.contains("entry=1, type=digital_put"), message);
    }

    @Test
    void evaluationAllocatesNothing() {
        BasketSheet sheet = new BasketSheet(ForwardBook.of(6, 100));
        int[] which = all(100);

        Allocation.assertNone("a sheet", 50, () -> {
            // Every fourth call finds the shortest of them expired.
            for (int call = 0; call < 4; call++) {
                sheet.evaluate(which, which.length, call == 0 ? 1.0 : HOUR);
            }
        });
    }
}
