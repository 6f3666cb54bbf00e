package io.espalier.pricing.label;

import java.util.Optional;

/**
 * What labels a row gets: which paths speak, and whether and how they tell of second order too.
 *
 * @param paths how paths are made to speak
 * @param directions row i is labelled along number i mod count of these; empty where no second order is wanted
 * @param method how second order is found; without meaning where there is no direction
 */
public record LabelOptions(PathLabels paths, Optional<Directions> directions, HessianMethod method) {

    /** @throws IllegalArgumentException if the method does not go with the paths: survival's are smooth, and no others */
    public LabelOptions {
        final boolean pathwise = method instanceof HessianMethod.Pathwise;
        if (directions.isPresent() && pathwise != (paths != PathLabels.PLAIN)) {
            throw new IllegalArgumentException("second derivatives are pathwise on smooth paths and no others: paths="
                    + paths + ", method=" + method);
        }
    }

    /** Values and gradients, on plain paths. */
    public static LabelOptions firstOrder() {
        return new LabelOptions(PathLabels.PLAIN, Optional.empty(), new HessianMethod.LikelihoodRatio());
    }

    /** Second order too, on plain paths. */
    public static LabelOptions along(Directions directions, HessianMethod method) {
        return new LabelOptions(PathLabels.PLAIN, Optional.of(directions), method);
    }

    /** Values and gradients of conditional paths, and along these directions, if any, the Hessian. */
    public static LabelOptions conditional(Optional<Directions> directions) {
        return new LabelOptions(PathLabels.CONDITIONAL, directions, new HessianMethod.Pathwise());
    }

    /** Values and gradients of paths that survive, and along these directions, if any, the Hessian. */
    public static LabelOptions survival(Optional<Directions> directions) {
        return new LabelOptions(PathLabels.SURVIVAL, directions, new HessianMethod.Pathwise());
    }
}
