package io.espalier.pricing.regress;

/** A way to fit a linear combination of functions to values and derivatives. Immutable: the same samples give the same bits. */
public interface Regression {

    /**
     * Fits the samples.
     *
     * @throws IllegalArgumentException if squares of the samples overflow
     */
    RegressionFit fit(DifferentialSamples samples);
}
