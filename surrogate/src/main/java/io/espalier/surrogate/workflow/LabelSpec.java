package io.espalier.surrogate.workflow;

import java.util.Locale;

/**
 * What labels a row gets.
 *
 * @param paths how paths are made to speak
 * @param curvature how second order is labelled, where training asks for it
 * @param width of the smoothing, in price units; 0: a tenth of the basket's deviation to expiry
 * @param directions along how many leading directions of the gradients, in the levels, second order is labelled, in turn; 0: as many as carry
 *     99.9 % of the levels' gradients
 */
public record LabelSpec(Paths paths, Curvature curvature, double width, int directions) {

    /** How paths are made to speak. */
    public enum Paths {
        /** Surviving paths for knock-outs watched on dates where they serve, conditional ones under GARCH, plain ones elsewhere. */
        AUTO,
        /** Plain paths. */
        PLAIN,
        /** Paths made to survive every date. */
        SURVIVAL,
        /** Under GARCH: the last step integrated out, less a control on the same shocks. */
        CONDITIONAL;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How second order is labelled. */
    public enum Curvature {
        /** By the likelihood ratio where it serves, smoothed elsewhere; surviving paths are smooth and need neither. */
        AUTO,
        /** The likelihood ratio times the pathwise derivative: unbiased. */
        LIKELIHOOD_RATIO,
        /** The Hessian of what is paid with kinks rounded: biased by the width. */
        SMOOTHED;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the width or the number of directions is negative or not finite */
    public LabelSpec {
        if (!(width >= 0.0 && width <= Double.MAX_VALUE) || directions < 0) {
            throw new IllegalArgumentException(
                    "width and directions must be finite and >= 0: width=" + width + ", directions=" + directions);
        }
    }

    /** Everything chosen by product and columns. */
    public static LabelSpec auto() {
        return new LabelSpec(Paths.AUTO, Curvature.AUTO, 0.0, 0);
    }
}
