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
 * @param directionalWeight theta_D: what the mean square error of slopes along directions ({@link DirectionalSlopes}, standardised) counts
 *     beside the share of values, 1 of them as much as the values (Lopedoto et al. 2025, Eq. 10); 0 leaves it out
 */
public record LossPlan(
        Scaling scaling, double gradientWeight, double curvatureWeight, int curvatureEvery, double directionalWeight) {

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
        if (!isWeight(directionalWeight) || scaling == Scaling.NOISE && directionalWeight > 0.0) {
            throw new IllegalArgumentException(
                    "a weight of slopes must be finite and >= 0, and 0 where noise decides: directionalWeight="
                            + directionalWeight + ", scaling=" + scaling);
        }
    }

    /** Without slopes along directions. */
    public LossPlan(Scaling scaling, double gradientWeight, double curvatureWeight, int curvatureEvery) {
        this(scaling, gradientWeight, curvatureWeight, curvatureEvery, 0.0);
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
        return new LossPlan(newScaling, gradientWeight, curvatureWeight, curvatureEvery, directionalWeight);
    }

    /** The same with known slopes along directions, weighed by theta. */
    public LossPlan withDirectionalWeight(double theta) {
        return new LossPlan(scaling, gradientWeight, curvatureWeight, curvatureEvery, theta);
    }

    boolean usesGradient() {
        return gradientWeight > 0.0;
    }

    boolean usesCurvature() {
        return curvatureWeight > 0.0;
    }

    boolean usesSlopes() {
        return directionalWeight > 0.0;
    }

    /** Refuses a weight where there is nothing that it could be of. */
    void requireSlopes(int slopes) {
        if (usesSlopes() && slopes == 0) {
            throw new IllegalArgumentException("slopes must be given where they have a weight: directionalWeight="
                    + directionalWeight + ", slopes=0");
        }
    }
}
