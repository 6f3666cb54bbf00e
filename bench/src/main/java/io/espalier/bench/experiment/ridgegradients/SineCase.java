package io.espalier.bench.experiment.ridgegradients;

/**
 * A function to learn and what is seen of it: level + sin x at random points of [0, 2 pi], and its slopes, through noise.
 *
 * @param level added to the sine
 * @param noise deviation of the noise in values
 * @param slopeNoise of that in slopes
 * @param points number of them
 */
public record SineCase(double level, double noise, double slopeNoise, int points) {
    /** The paper's. */
    static final int PAPER_POINTS = 12;

    /** The sine, without a level. */
    static SineCase of(double noise, double slopeNoise) {
        return new SineCase(0.0, noise, slopeNoise, PAPER_POINTS);
    }

    /** 5 + sin x, without noise. */
    static SineCase raised() {
        return new SineCase(5.0, 0.0, 0.0, PAPER_POINTS);
    }

    /** In a word or two. */
    public String label() {
        return (level == 0.0 ? "sin x" : level + " + sin x") + ", noise " + noise + "/" + slopeNoise;
    }
}
