package io.espalier.bench.experiment.curvature;

/**
 * How far the mean of labels lies from what they stand for.
 *
 * @param labels what was labelled, and how
 * @param moneyness (forward - strike) over the basket's deviation to expiry
 * @param exact the closed form of the call
 * @param predicted the leading term of the bias
 * @param closed the whole bias in closed form; NaN where there is none
 * @param measured mean of labels less {@code exact}; or less the unbiased labels of the same paths
 * @param error one standard error of it
 * @param deviation of one label
 */
public record LabelBias(
        String labels,
        double moneyness,
        double exact,
        double predicted,
        double closed,
        double measured,
        double error,
        double deviation) {}
