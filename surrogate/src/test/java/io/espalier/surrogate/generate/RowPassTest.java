package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.kernel.DenseKernels;
import org.junit.jupiter.api.Test;

class RowPassTest {
    private static final int[] SIZES = {4, 6, 5, 1};

    /** Why a piecewise linear discriminator is refused: its input gradient does not move with the input. */
    @Test
    void anErrorOfTheInputGradientReachesTheInputOfASmoothNetworkOnly() {
        assertEquals(0.0, moved(HiddenUnit.LEAKY_RELU));
        assertNotEquals(0.0, moved(HiddenUnit.SILU));
    }

    private static double moved(HiddenUnit unit) {
        final RowPass pass = new RowPass(DenseKernels.best(4), SIZES, unit, OutputUnit.LINEAR);
        final Weights weights = Weights.glorot(SIZES, new NormalSource(7, 0));
        final NormalSource normals = new NormalSource(8, 0);
        for (int j = 0; j < SIZES[0]; j++) {
            for (int r = 0; r < 4; r++) {
                pass.input()[j][r] = (float) normals.normal(r, j);
                pass.gradientBar()[j][r] = (float) normals.normal(r, 10 + j);
            }
        }
        pass.forward(weights);
        pass.inputGradient(weights);
        for (int r = 0; r < 4; r++) {
            pass.outputBar()[0][r] = 0f;
        }

        pass.toInputs(weights, true);

        double moved = 0.0;
        for (float[] bar : pass.inputBar()) {
            for (float b : bar) {
                moved += Math.abs(b);
            }
        }
        return moved;
    }
}
