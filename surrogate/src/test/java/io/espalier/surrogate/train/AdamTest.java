package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
