package io.espalier.pricing.calibration;

import java.util.List;

/**
 * Which GARCH(1,1) is estimated.
 *
 * @param mean constant or zero
 * @param varianceTargeting whether omega = (1 - persistence) m is imposed, m the mean squared residual at the estimated mu
 * @param leverage whether negative shocks have a reaction of their own (GJR)
 * @param law of the standardised shocks
 */
public record GarchSpecification(MeanChoice mean, boolean varianceTargeting, boolean leverage, InnovationLaw law) {
    private static final List<String> NAMES = List.of("mu", "omega", "alpha", "beta", "leverage", "nu");

    /** GARCH(1,1) with a constant mean and normal shocks. */
    public static GarchSpecification plain() {
        return new GarchSpecification(MeanChoice.CONSTANT, false, false, InnovationLaw.GAUSSIAN);
    }

    /** The same with another mean. */
    public GarchSpecification withMean(MeanChoice other) {
        return new GarchSpecification(other, varianceTargeting, leverage, law);
    }

    /** The same with omega bound to the sample's variance. */
    public GarchSpecification withVarianceTargeting() {
        return new GarchSpecification(mean, true, leverage, law);
    }

    /** The same with leverage: Glosten, Jagannathan and Runkle (1993), Journal of Finance 48(5). */
    public GarchSpecification withLeverage() {
        return new GarchSpecification(mean, varianceTargeting, true, law);
    }

    /** The same with another law of the shocks. */
    public GarchSpecification withLaw(InnovationLaw other) {
        return new GarchSpecification(mean, varianceTargeting, leverage, other);
    }

    /** The names of parameters in the order of every vector and matrix of a fit; leverage is 0 where it only makes room for nu. */
    public List<String> parameterNames() {
        return NAMES.subList(0, size());
    }

    int size() {
        if (law == InnovationLaw.STUDENT_T) {
            return VarianceState.SIZE + 1;
        }
        return leverage ? VarianceState.SIZE : VarianceState.LEVERAGE;
    }

    Density density() {
        return law == InnovationLaw.STUDENT_T ? new StudentDensity() : new GaussianDensity();
    }
}
