package io.espalier.pricing.calibration;

import java.util.List;

/**
 * A GARCH(1,1) at the maximum of its likelihood.
 *
 * <p>Vectors are in the order of {@link GarchSpecification#parameterNames()} and in the units of the returns.
 *
 * @param logLikelihood constant included
 * @param score its gradient; 0 along every direction that no bound closes
 * @param hessianErrors from the inverse of the negative Hessian
 * @param outerProductErrors from the inverse of the summed outer products of the scores of single returns
 * @param robustErrors from both: Bollerslev and Wooldridge (1992), right whatever the law of the shocks
 * @param atBound names of the limits that hold with equality, empty for an interior maximum
 * @param notes what a reader must know of this maximum, one sentence each
 */
public record GarchFit(
        GarchSpecification specification,
        GarchParameters parameters,
        double logLikelihood,
        double[] score,
        ParameterErrors hessianErrors,
        ParameterErrors outerProductErrors,
        ParameterErrors robustErrors,
        int observations,
        List<String> atBound,
        List<String> notes) {

    /** The estimates as a vector. */
    public double[] estimates() {
        final double[] all = {
            parameters.mu(),
            parameters.omega(),
            parameters.alpha(),
            parameters.beta(),
            parameters.leverage(),
            parameters.degreesOfFreedom()
        };
        return java.util.Arrays.copyOf(all, specification.size());
    }
}
