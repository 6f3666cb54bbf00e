package io.espalier.pricing.ad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TapeTest {

    @Test
    void everyLaneHasItsOwnDerivative() {
        Tape tape = new Tape(3);
        Adjoint x = tape.input(0.0);
        System.arraycopy(new double[] {1.0, 2.0, -3.0}, 0, x.values(), 0, 3);

        Adjoint y = x.square().positivePart().times(x);
        tape.seed(y, 1.0);
        tape.reverse(0);

        assertArrayEquals(new double[] {3.0, 12.0, 27.0}, x.bars(), "3 x^2");
    }

    @Test
    void adjointsBelowTheMarkAddUpOverBlocksUntilCleared() {
        Tape tape = new Tape(1);
        Adjoint a = tape.input(2.0);
        Adjoint doubled = a.times(2.0);
        int mark = tape.mark();
        for (double factor : new double[] {3.0, 5.0}) {
            tape.seed(doubled.times(factor), 1.0);
            tape.reverse(mark);
            tape.rewind(mark);
        }

        tape.reverse(0);

        assertEquals(16.0, a.bars()[0], "2 (3 + 5)");
        tape.clear();
        assertEquals(0.0, a.bars()[0]);
        assertEquals(0.0, doubled.bars()[0]);
    }

    @Test
    void slotsAreUsedAgainAfterARewind() {
        Tape tape = new Tape(2);
        Adjoint a = tape.input(2.0);
        int mark = tape.mark();
        Adjoint first = a.exp();
        tape.rewind(mark);

        assertSame(first, a.times(3.0));
        assertEquals(6.0, first.values()[0]);
    }

    @Test
    void aReusedSlotForgetsItsAdjoint() {
        Tape tape = new Tape(1);
        Adjoint a = tape.input(2.0);
        int mark = tape.mark();
        for (int block = 0; block < 2; block++) {
            tape.clear();
            tape.seed(a.square(), 1.0);
            tape.reverse(mark);
            tape.rewind(mark);
        }

        assertEquals(4.0, a.bars()[0]);
    }

    @Test
    void whatNoInputReachesIsPassive() {
        Tape tape = new Tape(2);
        Adjoint z = tape.passive(1.5);

        assertFalse(z.times(2.0).exp().isActive());
        assertFalse(tape.constant(3.0).times(tape.constant(2.0)).isActive());
    }

    @Test
    void oneLaneCanBeSeededAlone() {
        Tape tape = new Tape(3);
        Adjoint x = tape.input(2.0);
        Adjoint square = x.square();
        Adjoint tripled = x.times(3.0);

        tape.seedLane(square, 0, 1.0);
        tape.seedLane(tripled, 2, 1.0);
        tape.reverse(0);

        assertArrayEquals(new double[] {4.0, 0.0, 3.0}, x.bars());
    }

    @Test
    void aTapeWithoutLanesIsRefused() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> new Tape(0)).getMessage();

        assertEquals("a tape must have at least one lane: lanes=0", message);
    }
}
