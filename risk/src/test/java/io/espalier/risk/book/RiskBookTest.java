package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.Pricer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RiskBookTest {
    private static final Pricer PAIR = new SquarePricer(0.0, 0.0, 1.0, 1.0);
    private static final Position ON_A_C = Position.of("P", 1.0, PAIR, new double[2], 0, 2);

    @Test
    void findsUnderlyingsByNameAndPositionsByUnderlying() {
        Position onBC = Position.of("Q", 1.0, PAIR, new double[2], 2, 1);

        RiskBook book = new RiskBook(List.of("A", "B", "C"), new double[3], List.of(ON_A_C, onBC), false);

        assertEquals(2, book.indexOf("C"));
        assertEquals(-1, book.indexOf("D"));
        assertArrayEquals(new int[] {0}, book.touching(0));
        assertArrayEquals(new int[] {1}, book.touching(1));
        assertArrayEquals(new int[] {0, 1}, book.touching(2));
    }

    @Test
    void refusesWhatItCannotMeanAndNamesTheValues() {
        assertMessage(
                "an underlying must stand once in a book: underlying=A",
                () -> new RiskBook(List.of("A", "A"), new double[2], List.of(), false));
        assertMessage(
                "rules must have one opening price and one volatility per underlying: names=2, openingPrices.length=1, vols.length=2",
                () -> new RiskBook(List.of("A", "B"), new double[1], List.of(), false));
        assertMessage(
                "an opening price must be finite and a volatility not negative: name=A, openingPrice=NaN, vol=Infinity",
                () -> new RiskBook(List.of("A"), new double[] {Double.NaN}, List.of(), false));
        assertMessage(
                "a position must lie on underlyings of the book: id=P, underlying=2, underlyings.size=2",
                () -> new RiskBook(List.of("A", "B"), new double[2], List.of(ON_A_C), false));
        assertMessage(
                "a position's id must stand once in a book: id=P",
                () -> new RiskBook(List.of("A", "B", "C"), new double[3], List.of(ON_A_C, ON_A_C), false));
    }

    @Test
    void aPositionOfTheWrongShapeIsRefused() {
        assertMessage(
                "point must have one entry per column of the pricer: id=P, point.length=3, layout.size=2"
                        + " [forward[0], forward[1]]",
                () -> Position.of("P", 1.0, PAIR, new double[3], 0, 1));
        assertMessage(
                "underlyings must have one entry per level column: id=P, underlyings.length=1, levels=2"
                        + " [forward[0], forward[1]]",
                () -> Position.of("P", 1.0, PAIR, new double[2], 0));
        assertMessage(
                "a fallback must have the layout of its pricer: id=P, pricer=[forward[0], forward[1]],"
                        + " fallback=[forward[0]]",
                () -> ON_A_C.withFallback(new SquarePricer(0.0, 0.0, 1.0)));
        assertMessage(
                "a quantity must be finite: id=P, quantity=Infinity",
                () -> Position.of("P", Double.POSITIVE_INFINITY, PAIR, new double[2], 0, 1));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
