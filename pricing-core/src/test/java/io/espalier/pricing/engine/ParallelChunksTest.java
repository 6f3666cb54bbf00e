package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelChunksTest {

    @Test
    void everyChunkIsDoneOnce() {
        for (int threads : new int[] {1, 3, 50}) {
            AtomicIntegerArray done = new AtomicIntegerArray(20);
            AtomicInteger workers = new AtomicInteger();

            ParallelChunks.run(20, threads, () -> {
                workers.incrementAndGet();
                return done::incrementAndGet;
            });

            int[] counts = new int[20];
            Arrays.setAll(counts, done::get);
            int[] ones = new int[20];
            Arrays.fill(ones, 1);
            assertArrayEquals(ones, counts);
            assertTrue(workers.get() <= Math.min(threads, 20), "workers=" + workers.get());
        }
    }

    @Test
    void whatAWorkerThrowsReachesTheCaller() {
        for (int threads : new int[] {1, 3}) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> ParallelChunks.run(9, threads, () -> chunk -> {
                        if (chunk == 4) {
                            throw new IllegalStateException("chunk 4");
                        }
                    }));

            assertEquals("chunk 4", thrown.getMessage());
        }
    }

    @Test
    void noThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ParallelChunks.run(1, 0, () -> chunk -> {}));
    }
}
