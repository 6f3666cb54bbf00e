package io.espalier.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllocationMeterTest {
    private static final int ARRAY = 1_000;

    /** Nine arrays of a thousand longs lie between the second and the eleventh event; each has a header besides. */
    @Test
    void bytesBetweenTwoEventsAreSeen() {
        AllocationMeter meter = new AllocationMeter(2, 11);
        long checksum = 0;
        for (int k = 1; k <= 20; k++) {
            meter.countEvent();
            checksum += new long[ARRAY + k].length;
        }

        assertEquals(20L * ARRAY + 210, checksum);
        assertTrue(meter.bytes() >= 9L * ARRAY * Long.BYTES, "bytes=" + meter.bytes());
        assertTrue(meter.bytes() < 12L * ARRAY * Long.BYTES, "bytes=" + meter.bytes());
    }

    @Test
    void whatAllocatesNothingIsZero() {
        AllocationMeter meter = new AllocationMeter(2, 10);
        for (int k = 1; k <= 10; k++) {
            meter.countEvent();
        }

        assertEquals(0, meter.bytes());
    }
}
