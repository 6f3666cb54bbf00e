package io.espalier.surrogate.artefact;

import java.util.List;

/**
 * What was measured of the error e = surrogate - reference of one output, in the output's own unit: statistics, no proof.
 *
 * @param name of the output: {@code value}, {@code d_<column>} or {@code gamma}
 * @param samples points compared
 * @param bias the mean of e
 * @param biasError the standard error of that mean
 * @param rmse the root of the mean of e^2
 * @param largest the largest |e| found, at the points or by a search from there
 * @param quantiles of |e|, by level
 */
public record OutputErrors(
        String name,
        long samples,
        double bias,
        double biasError,
        double rmse,
        double largest,
        List<ErrorQuantile> quantiles) {

    /** @throws IllegalArgumentException if nothing was measured, or a number is not finite or an error negative */
    public OutputErrors {
        quantiles = List.copyOf(quantiles);
        boolean finite = Math.abs(bias) <= Double.MAX_VALUE;
        if (samples < 1 || !finite || !isError(biasError) || !isError(rmse) || !isError(largest)) {
            throw new IllegalArgumentException("errors must be finite and of at least one sample: name=" + name
                    + ", samples=" + samples + ", bias=" + bias + ", biasError=" + biasError + ", rmse=" + rmse
                    + ", largest=" + largest);
        }
    }

    private static boolean isError(double error) {
        return error >= 0.0 && error <= Double.MAX_VALUE;
    }
}
