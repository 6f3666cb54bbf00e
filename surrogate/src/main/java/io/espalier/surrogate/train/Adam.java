package io.espalier.surrogate.train;

import java.util.List;

/** Moments of a network's weights under {@link AdamRule#STANDARD}. */
final class Adam {
    private static final AdamRule RULE = AdamRule.STANDARD;

    private final Parameters first;
    private final Parameters second;

    Adam(Parameters shape) {
        first = shape.zeros();
        second = shape.zeros();
    }

    /** The moments, in a fixed order; not copies. */
    List<Parameters> memory() {
        return List.of(first, second);
    }

    /** Moves one layer against its gradient; {@code step} counts from 0. */
    void update(int layer, long step, double rate, Parameters gradient, Parameters parameters) {
        float firstRate = RULE.firstRate(step, rate);
        float secondScale = RULE.secondScale(step);
        for (int node = 0; node < parameters.weights[layer].length; node++) {
            RULE.update(
                    gradient.weights[layer][node],
                    first.weights[layer][node],
                    second.weights[layer][node],
                    firstRate,
                    secondScale,
                    parameters.weights[layer][node]);
        }
        RULE.update(
                gradient.biases[layer],
                first.biases[layer],
                second.biases[layer],
                firstRate,
                secondScale,
                parameters.biases[layer]);
    }
}
