package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteUniverse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two positions, x^2 of A inside [-10, 10] and x^2 of B, by hand. */
class QuotePublisherTest {
    private final RiskBook definition = new RiskBook(
            List.of("A", "B"),
            new double[] {3.0, 2.0},
            List.of(bounded("P"), Position.of("Q", 5.0, new SquarePricer(0.0, 0.0, 1.0), new double[1], 1)),
            true);
    private final LiveBook live = new LiveBook(definition, false);
    private final Kept kept = new Kept(QuotePublisher.universe(definition));
    private final QuotePublisher publisher = new QuotePublisher(definition, kept);

    /** As a pipeline does: the opening set is the first. */
    @BeforeEach
    void open() {
        publisher.published(live);
        publisher.batchEnded(live);
        kept.beats = 0;
    }

    private static Position bounded(String id) {
        SquarePricer pricer = new SquarePricer(0.0, 0.0, SquarePricer.box(1, -10.0, 10.0), ValueSource.SURROGATE, 1.0);
        return Position.of(id, 1.0, pricer, new double[1], 0);
    }

    private void publish(long seq, long nanos) {
        live.revalue(nanos);
        live.publish(seq, nanos);
        publisher.published(live);
        publisher.batchEnded(live);
    }

    @Test
    void aSlotHasTheNumbersOfOneUnitAndTheLastOneTheTotals() {
        live.move(1, 4.0, 7);
        publish(11, 7);

        QuoteImage quote = kept.image(1);
        assertEquals(16.0, quote.value());
        assertEquals(8.0, quote.delta(0));
        assertEquals(2.0, quote.gamma(0, 0));
        assertEquals(11, quote.seq());
        assertEquals(7, quote.feedNanos());
        assertTrue(quote.inDomain());
        QuoteImage book = kept.image(2);
        assertEquals(9.0 + 5.0 * 16.0, book.value());
        assertEquals(6.0, book.delta(0));
        assertEquals(40.0, book.delta(1));
        assertEquals(10.0, book.gamma(1, 1));
        assertEquals(1, kept.beats);
    }

    /** A model that has been tried at other prices takes over where it does not answer: the numbers stay those of the book. */
    @Test
    void whatAModelAnsweredInATrialIsNoQuote() {
        live.move(0, 11.0, 1);
        publish(1, 1);
        assertEquals(9.0, kept.image(0).value());
        assertFalse(kept.image(0).inDomain());

        live.replace(0, live.prepare(bounded("P")));
        publish(2, 2);

        assertEquals(9.0, kept.image(0).value());
        assertEquals(6.0, kept.image(0).delta(0));
        assertEquals(0, kept.image(0).feedNanos());
    }

    @Test
    void aHaltIsSeenWithTheNextSetAlthoughNothingIsValued() {
        publish(1, 1);
        assertFalse(kept.image(0).halted());

        live.setHalted(0, true);
        publish(2, 2);

        assertTrue(kept.image(0).halted());
        assertFalse(kept.image(1).halted());
    }

    @Test
    void aStoreThatTakesNothingDoesNotLookAlive() {
        kept.refuses = true;
        live.move(1, 4.0, 7);
        publish(1, 7);
        assertEquals(0, kept.beats);

        kept.refuses = false;
        live.move(1, 5.0, 8);
        publish(2, 8);
        assertEquals(1, kept.beats);
        assertEquals(25.0, kept.image(1).value());
    }

    /** A store in memory. */
    private static final class Kept implements QuoteStore {
        private final QuoteUniverse universe;
        private final long[][] words;
        private boolean refuses;
        private long failures;
        private int beats;

        Kept(QuoteUniverse universe) {
            this.universe = universe;
            words = new long[universe.size()][];
        }

        QuoteImage image(int slot) {
            QuoteImage image = universe.image(slot);
            System.arraycopy(words[slot], 0, image.words(), 0, words[slot].length);
            return image;
        }

        @Override
        public QuoteUniverse universe() {
            return universe;
        }

        @Override
        public boolean put(int slot, QuoteImage quote) {
            if (refuses) {
                failures++;
                return false;
            }
            words[slot] = quote.words().clone();
            return true;
        }

        @Override
        public void beat(long epochNanos) {
            beats++;
        }

        @Override
        public long failures() {
            return failures;
        }

        @Override
        public void close() {}
    }
}
