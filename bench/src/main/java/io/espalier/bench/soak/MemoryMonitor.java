package io.espalier.bench.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Looks at this process's memory from time to time, on a thread of its own: the heap after a collection, and what the system counts. */
final class MemoryMonitor {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final double BYTES_PER_KB = 1024.0;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final Duration interval;
    private final List<Look> looks = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "espalier-soak-memory");
    private final long start = System.nanoTime();

    /** One look; resident is not a number where the system does not say. */
    private record Look(double seconds, double heap, double resident) {}

    MemoryMonitor(Duration interval) {
        this.interval = interval;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Stops it after a last look. */
    void stop() throws InterruptedException {
        stopped.countDown();
        thread.join();
    }

    private void watch() {
        try {
            boolean last = false;
            while (!last) {
                last = stopped.await(interval.toNanos(), TimeUnit.NANOSECONDS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        // What is still in use can be told from what was left lying about only by a collection.
        System.gc();
        double heap = MEMORY.getHeapMemoryUsage().getUsed();
        looks.add(new Look((System.nanoTime() - start) / NANOS_PER_SECOND, heap, residentNow()));
    }

    private static double residentNow() {
        try {
            return residentOf(Files.readAllLines(STATUS));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Of the lines of Linux's {@code /proc/self/status}, in bytes. */
    static double residentOf(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToDouble(line -> BYTES_PER_KB * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Of the heap, after {@link #stop}. */
    MemoryTrend heap() {
        return trend(Look::heap);
    }

    /** Of what the system counts for this process, after {@link #stop}. */
    MemoryTrend resident() {
        return trend(Look::resident);
    }

    private MemoryTrend trend(ToDoubleFunction<Look> of) {
        return MemoryTrend.of(
                looks.stream().mapToDouble(Look::seconds).toArray(),
                looks.stream().mapToDouble(of).toArray());
    }
}
