package io.espalier.surrogate.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A small pool that lives for one training; the calling thread works too. Tasks must not depend on who runs them.
 *
 * <p>A step of a small network takes microseconds: helpers spin for a while between jobs before they park, and handing a job out
 * allocates nothing. One caller at a time.
 */
final class Workers implements AutoCloseable {
    /** A job that is handed out in parts. */
    @FunctionalInterface
    interface Task {
        /**
         * Does part {@code index}.
         *
         * @param worker from 0 to one less than threads: two parts at a time never have the same
         */
        void run(int worker, int index);
    }

    private static final int SPINS = 20_000;
    private static final int SPINS_OF_CALLER = 500;

    private final Thread[] helpers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private Task task;
    private int tasks;
    private volatile int job;
    private volatile boolean closed;
    private volatile Throwable failure;

    /** @param threads how many run at most, the caller counted */
    Workers(int threads) {
        helpers = new Thread[threads - 1];
        for (int h = 0; h < helpers.length; h++) {
            int worker = h + 1;
            helpers[h] = new Thread(() -> serve(worker), "espalier-trainer");
            helpers[h].setDaemon(true);
            helpers[h].start();
        }
    }

    /** How many run at most. */
    int threads() {
        return helpers.length + 1;
    }

    /** Runs {@code newTask} for 0, 1, ... newTasks - 1, each once, and returns when all are done. */
    void run(int newTasks, Task newTask) {
        if (helpers.length == 0 || newTasks == 1) {
            for (int i = 0; i < newTasks; i++) {
                newTask.run(0, i);
            }
            return;
        }
        task = newTask;
        tasks = newTasks;
        next.set(0);
        busy.set(helpers.length);
        job++;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        drain(0);
        awaitHelpers();
    }

    /** Where others want the processors too, a helper may not even run: waiting must not take its place. */
    private void awaitHelpers() {
        for (int spin = 0; busy.get() > 0; spin++) {
            if (spin < SPINS_OF_CALLER) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw new IllegalStateException("training failed in a worker: " + thrown, thrown);
        }
    }

    private void serve(int worker) {
        int seen = 0;
        while (true) {
            for (int spin = 0; job == seen && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed) {
                return;
            }
            seen = job;
            drain(worker);
            busy.decrementAndGet();
        }
    }

    private void drain(int worker) {
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.run(worker, i);
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
