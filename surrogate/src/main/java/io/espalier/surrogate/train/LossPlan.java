package io.espalier.surrogate.train;

/**
 * How errors of values, gradients and curvatures are weighed against each other.
 *
 * <p>With n inputs the terms have shares 1 : lambda n : mu n, scaled to sum to 1 (Huge and Savine 2020; with alpha the share of values,
 * Eq. 4 of the gradient-information paper is lambda = (1 - alpha)/(alpha n)). A share of a term is divided over its entries by the scaling.
 *
 * @param scaling what divides the squares of each term
 * @param gradientWeight lambda, 0 for values only
 * @param curvatureWeight mu, 0 for first order
 * @param curvatureEvery the curvature term counts in every k-th step only, k times as much
 */
public record LossPlan(Scaling scaling, double gradientWeight, double curvatureWeight, int curvatureEvery) {

    /** What divides the squared errors of gradients and curvatures. */
    public enum Scaling {
        /** One number a term, the mean square of its labels: rotating the inputs changes nothing. */
        GLOBAL,
        /** As global, of the entries that have labels: one whose labels are all zero is taken for unknown and left out. */
        LABELLED,
        /** One number an entry, the mean square of that entry's labels: Huge and Savine (2020). It blows up inputs that hardly matter. */
        PER_INPUT,
        /**
         * The inverse of the covariance of all labels' noise, taken from what a short first training leaves over, over
         * the whole domain: generalised least squares. Shares then have no meaning, but a weight of 0 leaves its term out.
         */
        NOISE
    }

    /** @throws IllegalArgumentException if a weight is negative or not finite, or k is below 1 */
    public LossPlan {
        if (!isWeight(gradientWeight) || !isWeight(curvatureWeight) || curvatureEvery < 1) {
            throw new IllegalArgumentException(
                    "weights must be finite and >= 0, steps between curvatures >= 1: gradientWeight=" + gradientWeight
                            + ", curvatureWeight=" + curvatureWeight + ", curvatureEvery=" + curvatureEvery);
        }
    }

    private static boolean isWeight(double weight) {
        return weight >= 0.0 && weight <= Double.MAX_VALUE;
    }

    /** Values only. */
    public static LossPlan values() {
        return new LossPlan(Scaling.GLOBAL, 0.0, 0.0, 1);
    }

    /** Values and gradients, each with its share. */
    public static LossPlan firstOrder() {
        return new LossPlan(Scaling.GLOBAL, 1.0, 0.0, 1);
    }

    /** Values, gradients and curvatures, each with its share. */
    public static LossPlan secondOrder() {
        return new LossPlan(Scaling.GLOBAL, 1.0, 1.0, 1);
    }

    /** The same with another scaling. */
    public LossPlan scaledBy(Scaling newScaling) {
        return new LossPlan(newScaling, gradientWeight, curvatureWeight, curvatureEvery);
    }

    boolean usesGradient() {
        return gradientWeight > 0.0;
    }

    boolean usesCurvature() {
        return curvatureWeight > 0.0;
    }
}
