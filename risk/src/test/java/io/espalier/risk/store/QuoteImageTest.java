package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteImageTest {
    @Test
    void everyFieldHasBitsOfItsOwn() {
        QuoteImage image = new QuoteImage(3);
        image.seq(1).feedNanos(2).publishedEpochNanos(3).modelId(4);
        image.value(5).error(Double.NaN).expiry(0.25);
        image.source(2).inDomain(true).stale(true).halted(true).failed(true).provisional(true);
        image.version(6);
        for (int i = 0; i < 3; i++) {
            image.delta(i, 10 + i);
            for (int j = i; j < 3; j++) {
                image.gamma(j, i, 100 + 10 * i + j);
            }
        }
        image.stale(false).source(1);

        assertEquals(1, image.seq());
        assertEquals(2, image.feedNanos());
        assertEquals(3, image.publishedEpochNanos());
        assertEquals(4, image.modelId());
        assertEquals(5, image.value());
        assertTrue(Double.isNaN(image.error()));
        assertEquals(0.25, image.expiry());
        assertEquals(6, image.version());
        assertEquals(1, image.source());
        assertTrue(image.inDomain() && image.halted() && image.failed() && image.provisional());
        assertFalse(image.stale() || image.isAbsent());
        for (int i = 0; i < 3; i++) {
            assertEquals(10 + i, image.delta(i));
            for (int j = 0; j < 3; j++) {
                assertEquals(100 + 10 * Math.min(i, j) + Math.max(i, j), image.gamma(i, j));
            }
        }
    }

    /** 9 + n + n(n+1)/2 words: each delta and each gamma of the upper triangle in one of its own, none beyond the end. */
    @Test
    void deltasAndGammasFillTheImageExactly() {
        for (int n = 0; n < 9; n++) {
            QuoteImage image = new QuoteImage(n);
            double mark = 0;
            for (int i = 0; i < n; i++) {
                image.delta(i, ++mark);
                for (int j = i; j < n; j++) {
                    image.gamma(i, j, ++mark);
                }
            }
            Set<Long> marks = new HashSet<>();
            for (int word = 9; word < image.size(); word++) {
                marks.add(image.words()[word]);
            }
            assertFalse(marks.contains(0L), "n=" + n);
            assertEquals((int) mark, marks.size(), "n=" + n);
            assertEquals(9 + (int) mark, image.size(), "n=" + n);
        }
    }

    @Test
    void theNumberOfUnderlyingsFollowsFromTheLength() {
        for (int n = 0; n < 2000; n++) {
            assertEquals(n, QuoteImage.underlyings(QuoteImage.words(n)));
        }
        for (int words : new int[] {-1, 0, 8, 10, 12, 15}) {
            assertThrows(IllegalArgumentException.class, () -> QuoteImage.underlyings(words), "words=" + words);
        }
    }

    @Test
    void anImageTakesNoMoreThanItWasMadeFor() {
        QuoteImage image = new QuoteImage(2);
        image.reshape(1);
        assertEquals(11, image.size());
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> image.reshape(3));
        assertTrue(refusal.getMessage().contains("underlyings=3"), refusal.getMessage());
    }
}
