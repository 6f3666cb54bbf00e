package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Keeps the book's thread alive whatever its listeners throw. */
final class BookListeners implements BookListener {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    private final BookListener[] listeners;
    private long failures;

    BookListeners(List<BookListener> listeners) {
        this.listeners = listeners.toArray(BookListener[]::new);
    }

    @Override
    public boolean before(LiveBook book) {
        boolean staged = false;
        for (BookListener listener : listeners) {
            try {
                staged |= listener.before(book);
            } catch (Throwable failure) {
                report(failure);
            }
        }
        return staged;
    }

    @Override
    public void published(LiveBook book) {
        for (BookListener listener : listeners) {
            try {
                listener.published(book);
            } catch (Throwable failure) {
                report(failure);
            }
        }
    }

    @Override
    public void batchEnded(LiveBook book) {
        for (BookListener listener : listeners) {
            try {
                listener.batchEnded(book);
            } catch (Throwable failure) {
                report(failure);
            }
        }
    }

    private void report(Throwable failure) {
        failures++;
        if (Long.bitCount(failures) == 1) {
            LOG.log(Level.WARNING, "a listener of the book must not throw: failures so far=" + failures, failure);
        }
    }
}
