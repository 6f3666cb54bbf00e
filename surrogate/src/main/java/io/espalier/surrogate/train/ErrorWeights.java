package io.espalier.surrogate.train;

/**
 * Turns the errors that a pass found into the adjoints that it goes back with, and sums the loss. Belongs to the panels it was made for.
 */
final class ErrorWeights {
    private final float[][] firstOrder;
    private final float[][] secondOrder;
    private final float[] scratch;
    private final int inputs;

    ErrorWeights(Panels at) {
        int last = at.h.length - 1;
        inputs = at.up[0].length;
        firstOrder = new float[1 + inputs][];
        secondOrder = new float[1 + 2 * inputs][];
        firstOrder[0] = at.dz[last][0];
        System.arraycopy(at.up[0], 0, firstOrder, 1, inputs);
        System.arraycopy(firstOrder, 0, secondOrder, 0, 1 + inputs);
        System.arraycopy(at.upDot[0], 0, secondOrder, 1 + inputs, inputs);
        scratch = new float[secondOrder.length];
    }

    /** The errors of values, gradients and, where they are asked for, curvatures; [output][row], not copies. */
    float[][] errors(boolean curved) {
        return curved ? secondOrder : firstOrder;
    }

    /**
     * Weighs the errors of some rows, in place.
     *
     * @param sums of the squared errors of these rows alone, for the loss
     * @param each what one row counts in the slope of the loss
     */
    void weigh(SobolevLoss loss, boolean curved, int rows, float each, SquaredErrors sums) {
        NoiseModel noise = loss.noise(curved);
        if (noise != null) {
            sums.loss += noise.weigh(rows, each, curved ? secondOrder : firstOrder, scratch);
            return;
        }
        sums.loss += loss.valueFactor() * sums.value;
        scale(firstOrder[0], (float) (each * loss.valueFactor()));
        for (int j = 0; j < loss.gradientFactors().length; j++) {
            sums.loss += loss.gradientFactors()[j] * sums.gradient[j];
            scale(firstOrder[1 + j], (float) (each * loss.gradientFactors()[j]));
        }
        for (int j = 0; curved && j < inputs; j++) {
            double factor = loss.curvatureFactors()[j] * loss.curvatureEvery();
            sums.loss += factor * sums.curvature[j];
            scale(secondOrder[1 + inputs + j], (float) (each * factor));
        }
    }

    private static void scale(float[] errors, float factor) {
        for (int i = 0; i < errors.length; i++) {
            errors[i] *= factor;
        }
    }
}
