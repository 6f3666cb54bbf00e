package io.espalier.surrogate.generate;

import io.espalier.surrogate.train.AdamRule;

/** A network that learns: its weights and their moments under Adam with the decays 0.5 and 0.9 that are usual for GANs. */
final class Moving {
    private static final AdamRule RULE = new AdamRule(0.5f, 0.9f);

    private final Weights weights;
    private final Weights gradient;
    private final Weights first;
    private final Weights second;

    Moving(int[] sizes, Weights weights) {
        this.weights = weights;
        gradient = new Weights(sizes);
        first = new Weights(sizes);
        second = new Weights(sizes);
    }

    Weights weights() {
        return weights;
    }

    /** What {@link #step} goes against; cleared by it. */
    Weights gradient() {
        return gradient;
    }

    /** One step; {@code step} counts from 0. */
    void step(long step, double rate) {
        final float firstRate = RULE.firstRate(step, rate);
        final float secondScale = RULE.secondScale(step);
        for (int l = 0; l < weights.layers(); l++) {
            for (int node = 0; node < weights.weights[l].length; node++) {
                RULE.update(
                        gradient.weights[l][node],
                        first.weights[l][node],
                        second.weights[l][node],
                        firstRate,
                        secondScale,
                        weights.weights[l][node]);
            }
            RULE.update(
                    gradient.biases[l], first.biases[l], second.biases[l], firstRate, secondScale, weights.biases[l]);
        }
        weights.refresh();
        gradient.clear();
    }
}
