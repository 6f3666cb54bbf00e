package io.espalier.risk.store;

import java.util.ArrayList;
import java.util.List;

/** Reads every slot over and over and keeps a list of what a reader must never see. */
public final class ReadingWatch implements Runnable, AutoCloseable {
    private static final int MOST_COMPLAINTS = 10;

    private final QuoteView view;
    private final Thread thread = new Thread(this, "reading-watch");
    private final List<String> complaints = new ArrayList<>();
    private final long[] versions;
    private final long[] seqs;
    private final QuoteImage image;
    private final QuoteImage scratch;
    private volatile boolean running = true;
    private volatile long whole;
    private volatile long absent;

    /** Starts to read. */
    public ReadingWatch(QuoteView view) {
        this.view = view;
        versions = new long[view.universe().size()];
        seqs = new long[view.universe().size()];
        image = view.universe().image();
        scratch = view.universe().image();
        thread.start();
    }

    @Override
    public void run() {
        while (running) {
            for (int slot = 0; slot < versions.length; slot++) {
                if (view.read(slot, image)) {
                    whole = whole + 1;
                    check(slot);
                } else {
                    absent = absent + 1;
                }
            }
        }
    }

    private void check(int slot) {
        if (complaints.size() >= MOST_COMPLAINTS) {
            return;
        }
        if (!SampleQuotes.isWhole(image, scratch)) {
            complaints.add("torn: slot=" + slot + ", seq=" + image.seq());
        }
        if (image.version() < versions[slot] || image.seq() < seqs[slot]) {
            complaints.add("back: slot=" + slot + ", version=" + image.version() + " after " + versions[slot] + ", seq="
                    + image.seq() + " after " + seqs[slot]);
        }
        boolean isNew = image.version() != versions[slot];
        if (isNew != (image.seq() != seqs[slot])) {
            complaints.add("version and content must change together: slot=" + slot + ", version=" + image.version());
        }
        versions[slot] = image.version();
        seqs[slot] = image.seq();
    }

    /** How many quotes were read. */
    public long whole() {
        return whole;
    }

    /** How often there was none. */
    public long absent() {
        return absent;
    }

    /** What went wrong; complete when closed. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
