package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;

/** Sees each point that was compared: what a chart of predicted against true is drawn from. */
@FunctionalInterface
public interface ComparedPoint {

    /** One point; point and valuations are reused for the next, so copy what is to stay. */
    void accept(double[] x, Valuation candidate, Valuation reference);
}
