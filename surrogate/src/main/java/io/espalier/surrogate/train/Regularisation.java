package io.espalier.surrogate.train;

/**
 * What keeps a network from learning noise by heart; all off by default.
 *
 * @param l1 times the sum of |w| over all weights (not biases) is added to the loss
 * @param l2 times half the sum of w^2 is added to the loss
 * @param dropout chance that a hidden node is silent for a row, in [0, 1)
 * @param clip longest gradient that a step follows, Euclidean over all parameters, in units of the loss; infinite: any
 */
public record Regularisation(double l1, double l2, double dropout, double clip) {
    /** Nothing of it. */
    public static final Regularisation NONE = new Regularisation(0.0, 0.0, 0.0, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if a number is out of its range */
    public Regularisation {
        boolean penalties = l1 >= 0.0 && l2 >= 0.0 && l1 <= Double.MAX_VALUE && l2 <= Double.MAX_VALUE;
        if (!penalties || !(dropout >= 0.0 && dropout < 1.0) || !(clip > 0.0)) {
            throw new IllegalArgumentException("penalties must be finite and >= 0, dropout in [0, 1), clip > 0: l1="
                    + l1 + ", l2=" + l2 + ", dropout=" + dropout + ", clip=" + clip);
        }
    }

    boolean penalises() {
        return l1 > 0.0 || l2 > 0.0;
    }

    boolean clips() {
        return clip < Double.POSITIVE_INFINITY;
    }

    /** Adds the slope of the penalties at some weights to their gradient. */
    void addSlope(float[][] weights, float[][] gradient) {
        float first = (float) l1;
        float second = (float) l2;
        for (int node = 0; node < weights.length; node++) {
            for (int i = 0; i < weights[node].length; i++) {
                float w = weights[node][i];
                gradient[node][i] += first * Math.signum(w) + second * w;
            }
        }
    }
}
