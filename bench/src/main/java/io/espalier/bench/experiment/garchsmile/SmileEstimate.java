package io.espalier.bench.experiment.garchsmile;

/**
 * A simulated smile: calls of one point at several moneynesses.
 *
 * @param mean [moneyness][quantity]
 * @param error standard errors of {@code mean}
 */
public record SmileEstimate(SmilePoint point, double[] strikes, double[][] mean, double[][] error) {

    /** Mean of one quantity. */
    public double mean(int strike, SmileQuantity quantity) {
        return mean[strike][quantity.ordinal()];
    }

    /** Its standard error. */
    public double error(int strike, SmileQuantity quantity) {
        return error[strike][quantity.ordinal()];
    }
}
