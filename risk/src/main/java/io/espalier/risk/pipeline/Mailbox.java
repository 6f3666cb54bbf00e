package io.espalier.risk.pipeline;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Hands the latest of something from one thread to another: neither waits, nothing is allocated, what comes late is lost.
 *
 * <p>Of three copies the writer has one, the reader one, and the third lies between them; each side swaps its own for that one.
 */
final class Mailbox<T> {
    private final AtomicReference<Letter<T>> between;
    private Letter<T> writers;
    private Letter<T> readers;

    /** Three empty copies. */
    Mailbox(Supplier<T> copies) {
        between = new AtomicReference<>(new Letter<>(copies.get()));
        writers = new Letter<>(copies.get());
        readers = new Letter<>(copies.get());
    }

    /** The writer's copy, to be filled. */
    T draft() {
        return writers.content;
    }

    /** Sends the writer's copy; whether one that nobody has read is superseded. */
    boolean send() {
        writers.isUnread = true;
        writers = between.getAndSet(writers);
        return writers.isUnread;
    }

    /** The latest that was sent, to be read until the next call; null where there is none that was not read. */
    T receive() {
        readers.isUnread = false;
        readers = between.getAndSet(readers);
        return readers.isUnread ? readers.content : null;
    }

    private static final class Letter<T> {
        private final T content;
        private boolean isUnread;

        Letter(T content) {
            this.content = content;
        }
    }
}
