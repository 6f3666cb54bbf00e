package io.espalier.bench.training;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times Espalier's steps, and counts the bytes that all threads allocate in them. */
final class OwnTimes {
    static final String WHO = "Espalier";
    private static final int REPEATS = 12;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final TrainingWork work;
    private final int threads;
    private final double seconds;
    private long bytesPerStep = Long.MAX_VALUE;

    OwnTimes(TrainingWork work, int threads, double seconds) {
        this.work = work;
        this.threads = threads;
        this.seconds = seconds;
    }

    /** Half of the time warms up and tells how many steps a repeat needs. */
    StepTime run() {
        long count = 0;
        final long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9 / 2.0) {
            work.steps(1);
            count++;
        }
        final int each = (int) Math.max(1, count / REPEATS);
        long wall = Long.MAX_VALUE;
        long cpu = Long.MAX_VALUE;
        long raw = Long.MAX_VALUE;
        long counting = Long.MAX_VALUE;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            final long once = allocated();
            final long bytes = allocated();
            final long from = System.nanoTime();
            final long cpuFrom = THREADS.getCurrentThreadCpuTime();
            work.steps(each);
            cpu = Math.min(cpu, THREADS.getCurrentThreadCpuTime() - cpuFrom);
            wall = Math.min(wall, System.nanoTime() - from);
            raw = Math.min(raw, allocated() - bytes);
            counting = Math.min(counting, bytes - once);
        }
        bytesPerStep = Math.min(bytesPerStep, (raw - counting) / each);
        return new StepTime(WHO, (int) work.samplesPerStep(), threads, (double) wall / each, (double) cpu / each);
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .sum();
    }

    /** The least of all repeats, since a compilation that ends late may allocate; what the counting itself takes is subtracted. */
    long bytesPerStep() {
        return bytesPerStep;
    }
}
