package io.espalier.pricing.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Does numbered chunks of work on several threads; which thread does which chunk is chance, so a chunk's result must
 * depend on its number alone.
 */
public final class ParallelChunks {

    private ParallelChunks() {}

    /**
     * Runs chunks 0 .. chunks - 1 and returns when all are done.
     *
     * @param worker makes one worker per thread, with scratch space of its own
     * @throws IllegalArgumentException if there is not at least one thread
     */
    public static void run(int chunks, int threads, Supplier<IntConsumer> worker) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: threads=" + threads);
        }
        final AtomicInteger next = new AtomicInteger();
        final int useful = Math.min(threads, chunks);
        if (useful <= 1) {
            drain(next, chunks, worker);
            return;
        }
        final ExecutorService pool = Executors.newFixedThreadPool(useful);
        try {
            CompletableFuture.allOf(IntStream.range(0, useful)
                            .mapToObj(t -> CompletableFuture.runAsync(() -> drain(next, chunks, worker), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void drain(AtomicInteger next, int chunks, Supplier<IntConsumer> worker) {
        final IntConsumer work = worker.get();
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            work.accept(chunk);
        }
    }
}
