package io.espalier.pricing.label;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;

/**
 * What to draw: columns, their box and law, and how many paths stand behind each row.
 *
 * <p>{@code samples} counts rows; a row is the mean of {@code pathsPerSample} paths, each with its mirror image where
 * antithetic. The same plan gives the same bits.
 */
public record SamplingPlan(
        FactorLayout layout, Box box, SamplingLaw law, int samples, int pathsPerSample, boolean antithetic, long seed) {

    /** @throws IllegalArgumentException if shapes differ, a count is below 1, or the law does not fit the columns */
    public SamplingPlan {
        if (box.size() != layout.size()) {
            throw new IllegalArgumentException("the box must have one side per column: box.size=" + box.size()
                    + ", layout.size=" + layout.size() + " " + layout.names());
        }
        if (samples < 1 || pathsPerSample < 1) {
            throw new IllegalArgumentException("samples and pathsPerSample must be >= 1: samples=" + samples
                    + ", pathsPerSample=" + pathsPerSample);
        }
        if (law instanceof SamplingLaw.Normal normal) {
            requireLevels(layout, normal);
        } else {
            requireLegalSides(layout, box, law);
        }
    }

    private static void requireLevels(FactorLayout layout, SamplingLaw.Normal normal) {
        if (layout.levels().length != layout.size()) {
            throw new IllegalArgumentException("a normal law is for columns that are levels: layout=" + layout);
        }
        if (normal.centre().length != layout.size()) {
            throw new IllegalArgumentException("centre must have one entry per column: centre.length="
                    + normal.centre().length + ", layout.size=" + layout.size() + " " + layout.names());
        }
    }

    private static void requireLegalSides(FactorLayout layout, Box box, SamplingLaw law) {
        for (int j = 0; j < layout.size(); j++) {
            final FactorId factor = layout.factor(j);
            final double low = box.low()[j];
            if (law instanceof SamplingLaw.LogUniform && factor.kind().isScale() && !(low > 0.0)) {
                throw new IllegalArgumentException("a column that is drawn in its logarithm must be positive: column="
                        + factor.name() + ", low=" + low);
            }
            final boolean legal = low >= 0.0 || !factor.kind().isNonNegative();
            if (Double.isInfinite(low) || Double.isInfinite(box.high()[j]) || !legal) {
                throw new IllegalArgumentException(
                        "a sampled side must be finite, and not negative for what means nothing below 0: column="
                                + factor.name() + ", low=" + low + ", high=" + box.high()[j]);
            }
        }
    }
}
