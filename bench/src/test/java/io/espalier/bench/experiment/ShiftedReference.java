package io.espalier.bench.experiment;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** A pricer that is off by known amounts in value and deltas, and right in gamma. */
public record ShiftedReference(Pricer exact, double value, double delta) implements Pricer {

    @Override
    public FactorLayout layout() {
        return exact.layout();
    }

    @Override
    public Box domain() {
        return exact.domain();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        final boolean answered = exact.tryPrice(x, out);
        out.set(out.value() + value, 0.0, out.source());
        for (int j = 0; j < out.gradient().length; j++) {
            out.gradient()[j] += delta;
        }
        return answered;
    }
}
