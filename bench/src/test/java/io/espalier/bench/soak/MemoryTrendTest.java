package io.espalier.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTrendTest {
    private static final double[] SECONDS =
            IntStream.range(0, 30).mapToDouble(i -> 0.5 * i).toArray();

    private static MemoryTrend of(DoubleUnaryOperator memory) {
        return MemoryTrend.of(
                SECONDS,
                IntStream.range(0, SECONDS.length)
                        .mapToDouble(i -> memory.applyAsDouble(SECONDS[i]))
                        .toArray());
    }

    @Test
    void aLeakIsSeenAsWhatItIs() {
        MemoryTrend leak = of(second -> 1e6 + 1000.0 * second);

        assertEquals(1000.0, leak.bytesPerSecond(), 1e-6);
        assertEquals(3.6e6, leak.over(3600.0), 1e-2);
        assertEquals(20, leak.looks());
        assertEquals(1e6 + 5000.0, leak.first());
        assertEquals(1e6 + 14500.0, leak.last());
    }

    @Test
    void whatGrowsWhileTheProgramIsCompiledIsNoLeak() {
        assertEquals(0.0, of(second -> Math.min(second, 4.5)).bytesPerSecond());
    }

    /** Two looks of twenty that met a collector at work: of 190 slopes those with one of them are 37. */
    @Test
    void aLookThatMetACollectorAtWorkMovesNothing() {
        assertEquals(
                0.0, of(second -> second == 8.0 || second == 12.5 ? 1e9 : 1e6).bytesPerSecond());
    }

    @Test
    void fewerThanTwoLooksHaveNoSlope() {
        assertTrue(Double.isNaN(MemoryTrend.of(new double[0], new double[0]).bytesPerSecond()));
        assertTrue(
                Double.isNaN(MemoryTrend.of(new double[] {1}, new double[] {1}).bytesPerSecond()));
    }

    @Test
    void theSystemsCountIsReadWhereThereIsOne() {
        assertEquals(
                94224.0 * 1024.0,
                MemoryMonitor.residentOf(List.of("Name:\tjava", "VmHWM:\t  100000 kB", "VmRSS:\t   94224 kB")));
        assertTrue(Double.isNaN(MemoryMonitor.residentOf(List.of("Name:\tjava"))));
    }
}
