package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteUniverseTest {
    @Test
    void theBinaryFormReadsBackEqual() {
        QuoteUniverse universe = SampleQuotes.universe();

        QuoteUniverse back = QuoteUniverse.decoded(universe.encoded());

        assertEquals(universe, back);
        assertEquals(universe.fingerprint(), back.fingerprint());
        assertEquals(3, back.find("BOOK"));
        assertEquals(3, back.book());
        assertEquals(2, back.find("Größe"));
        assertEquals(-1, back.find("nobody"));
        assertEquals(9 + 7 + 28, back.words(2));
    }

    @Test
    void anyDifferenceChangesTheFingerprint() {
        long print = universe("A", 1, "X", "Y").fingerprint();

        assertNotEquals(print, universe("B", 1, "X", "Y").fingerprint());
        assertNotEquals(print, universe("A", 2, "X", "Y").fingerprint());
        assertNotEquals(print, universe("A", 1, "Y", "X").fingerprint());
        assertNotEquals(print, universe("A", 1, "X").fingerprint());
        assertEquals(print, universe("A", 1, "X", "Y").fingerprint());
    }

    private static QuoteUniverse universe(String id, double quantity, String... underlyings) {
        return QuoteUniverse.of(List.of(new QuoteSlot(id, quantity, List.of(underlyings))), List.of("X", "Y"));
    }

    /** FNV-1a of the empty text and of "a", from the authors' test vectors. */
    @Test
    void theFingerprintIsThePublishedHash() {
        assertEquals(0xcbf29ce484222325L, UniverseCodec.fingerprint(new byte[0]));
        assertEquals(0xaf63dc4c8601ec8cL, UniverseCodec.fingerprint(new byte[] {'a'}));
    }

    @Test
    void ambiguousSlotsAreRefused() {
        assertRefused("P1", () -> universeOf("P1", "P1"));
        assertRefused("BOOK", () -> universeOf("BOOK"));
        assertRefused("id=''", () -> universeOf(""));
        assertRefused("[X, X]", () -> new QuoteSlot("P", 1, List.of("X", "X")));
    }

    private static QuoteUniverse universeOf(String... ids) {
        return QuoteUniverse.of(
                Arrays.stream(ids).map(id -> new QuoteSlot(id, 1, List.of())).toList(), List.of());
    }

    private static void assertRefused(String named, Runnable attempt) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, attempt::run);
        assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    }

    @Test
    void everyPrefixOfTheBinaryFormIsRefused() {
        byte[] whole = SampleQuotes.universe().encoded();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> QuoteUniverse.decoded(cut), "length=" + length);
        }
        assertThrows(
                IllegalArgumentException.class, () -> QuoteUniverse.decoded(Arrays.copyOf(whole, whole.length + 1)));
    }
}
