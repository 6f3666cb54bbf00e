package io.espalier.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The share of this machine's processor time that others took since this object was made: other processes, and other
 * machines on the same host. Clock ticks are 10 ms: meaningful over seconds.
 */
public final class ForeignLoad {
    private static final Path STAT = Path.of("/proc/stat");

    private final CpuTimes before;
    private final long ownBefore;
    private final long wallBefore;

    private ForeignLoad(CpuTimes before) {
        this.before = before;
        ownBefore = ownNanos();
        wallBefore = System.nanoTime();
    }

    /** Starts looking. */
    public static ForeignLoad start() {
        return new ForeignLoad(look());
    }

    /** Null where the system has no such file. */
    private static CpuTimes look() {
        try {
            return CpuTimes.parse(Files.readString(STAT));
        } catch (IOException e) {
            return null;
        }
    }

    private static long ownNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Between 0 and 1; empty where it cannot be known. */
    public OptionalDouble share() {
        CpuTimes after = look();
        if (before == null || after == null || after.total() == before.total()) {
            return OptionalDouble.empty();
        }
        double ownShare = (ownNanos() - ownBefore) / ((double) (System.nanoTime() - wallBefore) * after.processors());
        return OptionalDouble.of(share(before, after, ownShare));
    }

    static double share(CpuTimes before, CpuTimes after, double ownShare) {
        double taken = after.busy() - before.busy() + after.stolen() - before.stolen();
        return Math.max(0.0, taken / (after.total() - before.total()) - ownShare);
    }
}
