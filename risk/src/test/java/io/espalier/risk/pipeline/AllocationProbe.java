package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** A pricer whose calls are the events of {@link AllocationWindows}: {@value #WINDOW} of them a window. */
final class AllocationProbe implements Pricer {
    static final int WINDOW = 50_000;

    private final Pricer inner;
    private final AllocationWindows windows = new AllocationWindows(WINDOW);

    AllocationProbe(Pricer inner) {
        this.inner = inner;
    }

    /** The bytes of the cleanest window; the largest long if none was completed. */
    long leastAllocated() {
        return windows.leastAllocated();
    }

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
        windows.count();
        return inner.tryPrice(x, out);
    }
}
