package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitPolicyTest {

    @Test
    void spinningIsForMachinesThatHaveACoreLeft() {
        assertEquals(WaitPolicy.BUSY_SPIN, WaitPolicy.forCores(3, 2));
        assertEquals(WaitPolicy.YIELDING, WaitPolicy.forCores(2, 2));
        assertEquals(WaitPolicy.BLOCKING, WaitPolicy.forCores(1, 2));
        assertEquals(WaitPolicy.BLOCKING, WaitPolicy.forCores(1, 1));
        assertEquals(WaitPolicy.BUSY_SPIN, WaitPolicy.forCores(2, 1));
    }

    @Test
    void optionsThatCannotRunAreRefused() {
        PipelineOptions options = PipelineOptions.defaults();

        assertEquals(
                "a ring's size must be a power of two, 4194304 at most: ringSize=1000",
                assertThrows(IllegalArgumentException.class, () -> options.withRingSize(1000))
                        .getMessage());
        assertEquals(
                "patience must be positive: patience=PT0S",
                assertThrows(IllegalArgumentException.class, () -> options.withInput(InputPolicy.DROP, Duration.ZERO))
                        .getMessage());
    }
}
