package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.espalier.risk.pipeline.TickLatency;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PercentileTest {

    /** 1 to 1000 ns: three digits hold each exactly, and the p-th percentile is 10 p. */
    @Test
    void aTailNeedsTenSamplesBeyondIt() {
        Map<String, Object> values = Percentile.of(upTo(1000), true);

        assertEquals(500L, values.get("p50"));
        assertEquals(990L, values.get("p99"));
        assertNull(values.get("p99_9"));
        assertEquals(1000L, values.get("max"));
    }

    @Test
    void onAMachineThatIsNotQuietThereIsNoTail() {
        Map<String, Object> values = Percentile.of(upTo(1000), false);

        assertNotNull(values.get("p50"));
        assertNotNull(values.get("p90"));
        assertNull(values.get("p99"));
        assertNull(values.get("max"));
    }

    private static Histogram upTo(int n) {
        Histogram histogram = TickLatency.newHistogram();
        for (int k = 1; k <= n; k++) {
            histogram.recordValue(k);
        }
        return histogram;
    }
}
