package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Allocation;
import io.espalier.surrogate.network.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
    /** Against the published recursion in double; ten steps of a dozen float roundings each, 6e-8 of 0.1. */
    @Test
    void followsThePublishedRecursion() {
        Parameters parameters = Parameters.of(Initialisation.glorot(1, List.of(), Activation.SILU, 1));
        Parameters gradient = parameters.zeros();
        Adam adam = new Adam(parameters);
        double w = parameters.weights[0][0][0];
        double m = 0.0;
        double v = 0.0;
        for (int step = 0; step < 10; step++) {
            double g = 1.5 - 0.4 * step;
            gradient.weights[0][0][0] = (float) g;

            adam.update(0, step, 0.1, gradient, parameters);

            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            w -= 0.1 * m / (1.0 - Math.pow(0.9, step + 1)) / (Math.sqrt(v / (1.0 - Math.pow(0.999, step + 1))) + 1e-8);
            assertEquals(w, parameters.weights[0][0][0], 1e-5, "step " + step);
            assertEquals(0f, parameters.biases[0][0], "a parameter without gradient stays");
        }
    }

    /** Within a rounding, from the first step to steps whose power is no more. */
    @Test
    void theStartAtZeroIsMadeGoodByPowersOfTheDecays() {
        for (long step : new long[] {0, 1, 2, 9, 99, 1_000, 12_345, 1_000_000, 1L << 40}) {
            float rate = (float) (0.01 / (1.0 - StrictMath.pow(0.9f, step + 1.0)));
            float scale = (float) (1.0 / (1.0 - StrictMath.pow(0.999f, step + 1.0)));

            assertEquals(rate, AdamRule.STANDARD.firstRate(step, 0.01), Math.ulp(rate), "step " + step);
            assertEquals(scale, AdamRule.STANDARD.secondScale(step), Math.ulp(scale), "step " + step);
        }
    }

    /** Whatever else has used the platform's mathematics before: its powers allocate on some JDKs once they were asked for many. */
    @Test
    void ratesAllocateNothing() {
        double sum = 0.0;
        for (int k = 0; k < 100_000; k++) {
            sum += StrictMath.pow(1.0 + k % 8, 1.3);
        }
        float[] kept = {(float) sum, 0f};

        Allocation.assertNone("rates", 1_000, () -> {
            kept[0] = AdamRule.STANDARD.firstRate(77, 0.01);
            kept[1] = AdamRule.STANDARD.secondScale(77);
        });
    }
}
