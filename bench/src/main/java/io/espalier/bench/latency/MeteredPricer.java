package io.espalier.bench.latency;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** A pricer whose calls are counted by an allocation meter: one call is one tick of a one-position book. */
record MeteredPricer(Pricer inner, AllocationMeter meter) implements Pricer {

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
        meter.countEvent();
        return inner.tryPrice(x, out);
    }
}
