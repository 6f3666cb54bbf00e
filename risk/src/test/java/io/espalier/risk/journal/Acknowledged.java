package io.espalier.risk.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** Listens to a {@link JournalWriterMain} until it is dead. */
final class Acknowledged extends Thread {
    private final DataInputStream said;
    private long heard;
    private long nextRow;
    private boolean over;

    private Acknowledged(Process child) {
        said = new DataInputStream(new BufferedInputStream(child.getInputStream()));
    }

    static Acknowledged by(Process child) {
        Acknowledged listener = new Acknowledged(child);
        listener.setDaemon(true);
        listener.start();
        return listener;
    }

    @Override
    public void run() {
        try {
            while (true) {
                hear(said.readLong());
            }
        } catch (IOException dead) {
            end();
        }
    }

    private synchronized void hear(long what) {
        heard++;
        if (what != JournalWriterMain.REPLAYS) {
            nextRow = what;
        }
        notifyAll();
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Waits until it has said so much, and is alive. */
    synchronized void await(long messages) throws InterruptedException {
        while (heard < messages && !over) {
            wait();
        }
        if (over) {
            throw new IllegalStateException("the child died by itself: messages=" + heard);
        }
    }

    /** The row before which all were acknowledged, once it is dead; 0 if it opened no journal. */
    synchronized long nextRow() throws InterruptedException {
        while (!over) {
            wait();
        }
        return nextRow;
    }
}
