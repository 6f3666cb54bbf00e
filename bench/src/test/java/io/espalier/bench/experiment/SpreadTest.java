package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMiddleOfAnEvenNumberIsBetweenTwo() {
        assertEquals(new Spread(1.0, 3.0, 9.0), Spread.of(List.of(4.0, 1.0, 2.0, 9.0), x -> x));
        assertEquals(new Spread(1.0, 2.0, 9.0), Spread.of(List.of(9.0, 1.0, 2.0), x -> x));
    }

    @Test
    void ofNothingItIsNoNumber() {
        assertTrue(Double.isNaN(Spread.of(List.<Double>of(), x -> x).median()));
    }

    @Test
    void aLimitIsHeldOnItsOwnSideOnly() {
        assertTrue(Limit.atMost("", 0.5, 0.5).held());
        assertFalse(Limit.atMost("", 0.6, 0.5).held());
        assertTrue(Limit.above("", 0.6, 0.5).held());
        assertFalse(Limit.above("", 0.5, 0.5).held());
        assertFalse(Limit.atMost("", Double.NaN, 0.5).held());
        assertFalse(Limit.above("", Double.NaN, 0.5).held());
    }

    @Test
    void theWorstMisfitPassesOverWhatWasNotCompared() {
        Misfit worst = Misfit.worst(List.of(new Misfit("a", 0.1), new Misfit("b", Double.NaN), new Misfit("c", 0.3)));

        assertEquals(new Misfit("c", 0.3), worst);
        assertTrue(Double.isNaN(Misfit.worst(List.of()).error()));
    }
}
