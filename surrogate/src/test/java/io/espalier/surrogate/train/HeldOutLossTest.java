package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldOutLossTest {
    private static HeldOutLoss of(double[] blocks) {
        SquaredErrors[] errors = new SquaredErrors[blocks.length];
        for (int b = 0; b < blocks.length; b++) {
            errors[b] = new SquaredErrors(1);
            errors[b].loss = blocks[b];
        }
        return new HeldOutLoss(errors, blocks.length);
    }

    private static double[] noise(double size, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(100, -size, size).map(e -> 1.0 + shift + e).toArray();
    }

    @Test
    void lossIsTheMeanOfAllBlocks() {
        assertEquals(2.0, of(new double[] {1.0, 2.0, 3.0}).loss(), 1e-15);
    }

    /** Noise of size 0.1 on both leaves a standard error of 0.1 sqrt(2/3)/10 = 0.008: a shift of 0.05 is six of them. */
    @Test
    void aShiftOfManyStandardErrorsIsClearAndChanceIsNot() {
        HeldOutLoss base = of(noise(0.1, 0.0, 1));

        assertTrue(of(noise(0.1, 0.05, 2)).isClearlyWorseThan(base));
        assertFalse(of(noise(0.1, 0.0, 3)).isClearlyWorseThan(base));
        assertFalse(of(noise(0.1, -0.05, 4)).isClearlyWorseThan(base));
        assertFalse(base.isClearlyWorseThan(base));
    }

    /** The same noise on both cancels: a shift of a thousandth shows. */
    @Test
    void noiseThatBothShareDoesNotHideAShift() {
        double[] low = noise(0.1, 0.0, 1);
        double[] high = noise(0.1, 0.001, 1);

        assertTrue(of(high).isClearlyWorseThan(of(low)));
    }
}
