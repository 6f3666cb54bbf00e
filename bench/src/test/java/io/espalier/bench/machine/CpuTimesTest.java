package io.espalier.bench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CpuTimesTest {
    private static final String BEFORE = """
            cpu  1000 50 300 8000 100 20 30 5 400 0
            cpu0 500 25 150 4000 50 10 15 3 200 0
            cpu1 500 25 150 4000 50 10 15 2 200 0
            intr 12345
            ctxt 999
            """;

    @Test
    void busyIsEverythingButIdleWaitingAndStolenAndGuestsAreNotCountedTwice() {
        CpuTimes times = CpuTimes.parse(BEFORE);

        assertEquals(1000 + 50 + 300 + 8000 + 100 + 20 + 30 + 5, times.total());
        assertEquals(1000 + 50 + 300 + 20 + 30, times.busy());
        assertEquals(5, times.stolen());
        assertEquals(2, times.processors());
    }

    /** Of 1000 ticks 600 were busy and 40 stolen; this process had half the machine: 14 % went to others. */
    @Test
    void theShareOfOthersIsWhatWasTakenLessOnesOwn() {
        CpuTimes before = new CpuTimes(10_000, 2_000, 10, 2);
        CpuTimes after = new CpuTimes(11_000, 2_600, 50, 2);

        assertEquals(0.14, ForeignLoad.share(before, after, 0.5), 1e-15);
        assertEquals(0.0, ForeignLoad.share(before, after, 0.7));
    }

    @Test
    void aFileWithoutProcessorsIsRefused() {
        assertEquals(
                "/proc/stat must have a cpu line: first line=intr 1",
                assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse("intr 1"))
                        .getMessage());
        assertEquals(
                "a cpu line must have 8 columns: line=cpu 1 2 3",
                assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse("cpu 1 2 3"))
                        .getMessage());
    }
}
