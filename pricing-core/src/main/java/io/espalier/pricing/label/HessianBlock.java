package io.espalier.pricing.label;

import io.espalier.pricing.random.NormalNumbers;

/** Second-order labels of a block of rows; scratch space of one thread. */
interface HessianBlock {

    /** Slots of the tape that a row takes. */
    int slots();

    /**
     * Labels rows first, first + 1, ... as far as the samples go, on the paths that their first-order labels were taken on.
     *
     * @param hd as {@link SecondOrderSamples} has it
     */
    void label(int first, LabelledSamples samples, NormalNumbers paths, double[] hd);

    /** Makes the scratch space for that many rows side by side. */
    @FunctionalInterface
    interface Maker {
        HessianBlock of(int rows);
    }
}
