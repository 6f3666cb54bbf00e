package io.espalier.surrogate.select;

/**
 * What gradients are worth: whether they pay at the chosen size, and what delta-min says over widths at its depth. A diagnostic: nothing is
 * cut off by it.
 *
 * @param chosen by how much values of the chosen size are off more without gradients, over paired draws
 * @param widths errors of values over uniform widths, both ways
 */
public record GradientGain(DrawMean chosen, DeltaMin widths) {

    /** Whether the gain is more than its standard error. */
    public boolean pays() {
        return chosen.mean() > chosen.standardError();
    }
}
