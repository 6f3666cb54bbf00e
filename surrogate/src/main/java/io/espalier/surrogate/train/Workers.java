package io.espalier.surrogate.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A small pool that lives for one training; the calling thread works too. Tasks must not depend on who runs them. */
final class Workers implements AutoCloseable {
    private final int helpers;
    private final ExecutorService pool;

    /** @param threads how many run at most, the caller counted */
    Workers(int threads) {
        helpers = threads - 1;
        pool = helpers == 0 ? null : Executors.newFixedThreadPool(helpers, Workers::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "espalier-trainer");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs {@code task} for 0, 1, ... tasks - 1, each once, and returns when all are done. */
    void run(int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Runnable drain = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int helper = 0; helper < Math.min(helpers, tasks - 1); helper++) {
            running.add(pool.submit(drain));
        }
        drain.run();
        running.forEach(Workers::await);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed in a worker: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
