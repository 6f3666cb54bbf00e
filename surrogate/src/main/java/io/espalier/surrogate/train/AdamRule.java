package io.espalier.surrogate.train;

/**
 * One step of the optimiser of Kingma and Ba (2015), arXiv:1412.6980, Algorithm 1, on one array of weights; its floor is 1e-8.
 *
 * @param firstDecay of the mean gradient, beta_1
 * @param secondDecay of the mean squared gradient, beta_2
 */
public record AdamRule(float firstDecay, float secondDecay) {
    /** The paper's own: 0.9 and 0.999. */
    public static final AdamRule STANDARD = new AdamRule(0.9f, 0.999f);

    private static final float FLOOR = 1e-8f;

    /** @throws IllegalArgumentException if a decay is not within [0, 1) */
    public AdamRule {
        if (!(firstDecay >= 0f && firstDecay < 1f && secondDecay >= 0f && secondDecay < 1f)) {
            throw new IllegalArgumentException(
                    "decays must lie within [0,1): firstDecay=" + firstDecay + ", secondDecay=" + secondDecay);
        }
    }

    /** The rate with the first moment's start at zero made good; {@code step} counts from 0. */
    public float firstRate(long step, double rate) {
        return (float) (rate / (1.0 - power(firstDecay, step + 1)));
    }

    /** What makes good the second moment's start at zero. */
    public float secondScale(long step) {
        return (float) (1.0 / (1.0 - power(secondDecay, step + 1)));
    }

    /** By squares: the same bits on every JDK. So has StrictMath's power, but that one makes its tables anew at each call on JDK 17. */
    private static double power(double base, long exponent) {
        double power = 1.0;
        double square = base;
        for (long left = exponent; left > 0L; left >>= 1) {
            if ((left & 1L) == 1L) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    /**
     * Moves weights against their gradient; all arrays have one length.
     *
     * @param first moments, moved on
     * @param second moments, moved on
     */
    public void update(
            float[] gradient, float[] first, float[] second, float firstRate, float secondScale, float[] weights) {
        mix(gradient, firstDecay, first);
        mixSquares(gradient, secondDecay, second);
        move(first, second, firstRate, secondScale, weights);
    }

    private static void mix(float[] g, float decay, float[] m) {
        for (int i = 0; i < m.length; i++) {
            m[i] = decay * m[i] + (1f - decay) * g[i];
        }
    }

    private static void mixSquares(float[] g, float decay, float[] v) {
        for (int i = 0; i < v.length; i++) {
            v[i] = decay * v[i] + (1f - decay) * g[i] * g[i];
        }
    }

    private static void move(float[] m, float[] v, float firstRate, float secondScale, float[] w) {
        for (int i = 0; i < w.length; i++) {
            w[i] -= firstRate * m[i] / ((float) Math.sqrt(secondScale * v[i]) + FLOOR);
        }
    }
}
