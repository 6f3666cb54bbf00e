package io.espalier.surrogate.train;

import java.util.List;

/** The optimiser of Kingma and Ba (2015), arXiv:1412.6980, Algorithm 1, with its constants: 0.9, 0.999, 1e-8. */
final class Adam {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float FLOOR = 1e-8f;

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
        // StrictMath: the same bits on every JDK.
        double power = step + 1.0;
        float firstRate = (float) (rate / (1.0 - StrictMath.pow(FIRST_DECAY, power)));
        float secondScale = (float) (1.0 / (1.0 - StrictMath.pow(SECOND_DECAY, power)));
        for (int node = 0; node < parameters.weights[layer].length; node++) {
            moments(gradient.weights[layer][node], first.weights[layer][node], second.weights[layer][node]);
            move(
                    first.weights[layer][node],
                    second.weights[layer][node],
                    firstRate,
                    secondScale,
                    parameters.weights[layer][node]);
        }
        moments(gradient.biases[layer], first.biases[layer], second.biases[layer]);
        move(first.biases[layer], second.biases[layer], firstRate, secondScale, parameters.biases[layer]);
    }

    private static void moments(float[] g, float[] m, float[] v) {
        for (int i = 0; i < m.length; i++) {
            m[i] = FIRST_DECAY * m[i] + (1f - FIRST_DECAY) * g[i];
        }
        for (int i = 0; i < v.length; i++) {
            v[i] = SECOND_DECAY * v[i] + (1f - SECOND_DECAY) * g[i] * g[i];
        }
    }

    private static void move(float[] m, float[] v, float firstRate, float secondScale, float[] w) {
        for (int i = 0; i < w.length; i++) {
            w[i] -= firstRate * m[i] / ((float) Math.sqrt(secondScale * v[i]) + FLOOR);
        }
    }
}
