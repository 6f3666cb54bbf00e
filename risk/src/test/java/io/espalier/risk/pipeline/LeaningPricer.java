package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** A pricer with the right value and a first delta that is off by a constant. */
record LeaningPricer(Pricer inner, double lean) implements Pricer {

    @Override
    public FactorLayout layout() {
        return inner.layout();
    }

    @Override
    public Box domain() {
        return inner.domain();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        boolean answered = inner.tryPrice(x, out);
        if (answered) {
            out.gradient()[0] += lean;
        }
        return answered;
    }
}
