package io.espalier.risk.store;

import java.io.IOException;

/**
 * The writer's end of a store; one thread puts, one store writes a file.
 *
 * <p>After construction nothing here allocates or throws.
 */
public interface QuoteStore extends AutoCloseable {

    /** The slots. */
    QuoteUniverse universe();

    /**
     * Publishes {@code quote} in {@code slot}: readers see the quote before or this one, never a mixture. The version of
     * the image is not looked at; the store counts.
     *
     * @return false, and counted, if the slot does not exist, the image has another shape, the store is closed or its
     *     file cannot be written; the slot then keeps its last quote or is absent
     */
    boolean put(int slot, QuoteImage quote);

    /** Says that the writer lives, at this time since 1970; from any thread, several times a second. */
    void beat(long epochNanos);

    /** How many puts failed. */
    long failures();

    /** Lets another writer in. Quotes stay readable. */
    @Override
    void close() throws IOException;
}
