package io.espalier.bench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingTimesTest {

    @Test
    void oneThreadIsTimedByItselfAndTwoByTheClock() {
        assertEquals(80.0, StepTime.parse("MKL", "twin 256 1 100.0 80.0 0.5").nanos());
        assertEquals(100.0, StepTime.parse("MKL", "twin 256 2 100.0 80.0 0.5").nanos());
        assertEquals(
                "twin, MKL", StepTime.parse("MKL", "twin 256 2 100.0 80.0 0.5").who());
    }

    @Test
    void anAnswerOfAnotherFormIsRefused() {
        assertThrows(IllegalStateException.class, () -> StepTime.parse("MKL", "twin 256"));
    }

    @Test
    void theStrongestPeerIsTheOneWithTheLeastTimeOfAnyRound() {
        TrainingTimes times = new TrainingTimes();
        times.add(StepTime.parse("a", "twin 4 1 30.0 30.0 0"));
        times.add(StepTime.parse("b", "twin 4 1 20.0 20.0 0"));
        times.add(StepTime.parse("a", "twin 4 1 10.0 10.0 0"));
        times.add(new StepTime(OwnTimes.WHO, 4, 1, 9.0, 8.0));
        times.add(new StepTime(OwnTimes.WHO, 4, 2, 6.0, 6.0));

        assertEquals(Optional.of("twin, a"), times.strongestPeer(4, 1));
        assertEquals(Optional.empty(), times.strongestPeer(4, 2));
        assertEquals(Optional.of(new ThreadGain(1.5, List.of(1.5))), times.gain(4));
        assertEquals(Optional.empty(), times.gain(5));
        assertEquals(2.5, times.nanosPerSample().get("twin, a, batch 4, threads 1"));
    }
}
