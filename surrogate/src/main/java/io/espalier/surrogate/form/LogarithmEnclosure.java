package io.espalier.surrogate.form;

import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;

/** Ranges of inputs of which some are taken as logarithms. */
final class LogarithmEnclosure {
    private LogarithmEnclosure() {}

    static Interval[] of(Interval[] x, int[] logarithms) {
        Interval[] xi = x.clone();
        for (int j : logarithms) {
            xi[j] = Enclosures.log(x[j]);
        }
        return xi;
    }
}
