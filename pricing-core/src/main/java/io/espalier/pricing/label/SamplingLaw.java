package io.espalier.pricing.label;

import java.util.Arrays;

/** How points are spread over the factors. */
public sealed interface SamplingLaw {

    /** Independent uniform columns over the box. */
    record Uniform() implements SamplingLaw {}

    /**
     * Independent columns over the box: what means a scale (T, the variances of a GARCH process and their ratio) uniform in its logarithm,
     * all else uniform.
     */
    record LogUniform() implements SamplingLaw {}

    /** Sobol points over the box: row i is point i of the sequence. Joe and Kuo (2008), not scrambled. */
    record Sobol() implements SamplingLaw {}

    /**
     * x = centre + scale sqrt(horizon) L z, L L' the model's covariance per year; for columns that are levels only.
     *
     * <p>Shape: {@code centre[d]} in layout order, price units; horizon in years. Not cut off at the box.
     */
    record Normal(double[] centre, double scale, double horizon) implements SamplingLaw {

        /** @throws IllegalArgumentException if scale or horizon is negative or not finite */
        public Normal {
            if (!(scale >= 0.0 && scale <= Double.MAX_VALUE) || !(horizon >= 0.0 && horizon <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "scale and horizon must be >= 0 and finite: scale=" + scale + ", horizon=" + horizon);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Normal that
                    && Arrays.equals(centre, that.centre)
                    && scale == that.scale
                    && horizon == that.horizon;
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(centre) + Double.hashCode(scale) + 17 * Double.hashCode(horizon);
        }
    }
}
