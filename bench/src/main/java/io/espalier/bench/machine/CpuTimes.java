package io.espalier.bench.machine;

import java.util.Arrays;
import java.util.List;

/**
 * One look at {@code /proc/stat}: clock ticks of all processors since boot.
 *
 * @param total all time, idle included
 * @param busy time in which any process, or an interrupt, ran
 * @param stolen time that the hypervisor gave to other machines
 * @param processors number of processors
 */
record CpuTimes(long total, long busy, long stolen, int processors) {
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;
    /** Columns up to steal; guest time, which follows, is contained in user time. */
    private static final int COLUMNS = 8;

    /** @throws IllegalArgumentException if there is no line of all processors with its eight columns */
    static CpuTimes parse(String procStat) {
        List<String> lines =
                procStat.lines().filter(line -> line.startsWith("cpu")).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("/proc/stat must have a cpu line: first line="
                    + procStat.lines().findFirst().orElse(""));
        }
        long[] ticks = Arrays.stream(lines.get(0).trim().split("\\s+"))
                .skip(1)
                .limit(COLUMNS)
                .mapToLong(Long::parseLong)
                .toArray();
        if (ticks.length < COLUMNS) {
            throw new IllegalArgumentException("a cpu line must have " + COLUMNS + " columns: line=" + lines.get(0));
        }
        long total = Arrays.stream(ticks).sum();
        long idle = ticks[IDLE] + ticks[IO_WAIT];
        return new CpuTimes(total, total - idle - ticks[STEAL], ticks[STEAL], lines.size() - 1);
    }
}
