package io.espalier.surrogate.certify;

import java.util.function.ToDoubleFunction;

/**
 * A simple stand-in for a reference, which a surrogate should beat to be worth its trouble; it gives the value only.
 *
 * @param name what it is
 * @param asked points at which the reference was asked to make it
 */
public record Rival(String name, int asked, ToDoubleFunction<double[]> value) {

    /** How it fits the reference's values at the points of a sample. */
    public OutputFit fit(ErrorSample sample) {
        FitSums sums = new FitSums(name);
        for (int i = 0; i < sample.size(); i++) {
            sums.add(value.applyAsDouble(sample.point(i)), sample.reference(i));
        }
        return sums.fit();
    }
}
