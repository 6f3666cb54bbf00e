package io.espalier.bench.soak;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.function.LongSupplier;

/** A pricer that throws once for each so many rows that were offered, and is sound between. */
final class StumblingPricer implements Pricer {
    private static final RuntimeException MISHAP = new Mishap();

    private final Pricer inner;
    private final LongSupplier offered;
    private final long rowsPerThrow;
    private volatile boolean healed;
    private volatile long thrown;

    StumblingPricer(Pricer inner, LongSupplier offered, long rowsPerThrow) {
        this.inner = inner;
        this.offered = offered;
        this.rowsPerThrow = rowsPerThrow;
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
        if (!healed && offered.getAsLong() / rowsPerThrow > thrown) {
            thrown = thrown + 1; // one thread counts
            throw MISHAP;
        }
        return inner.tryPrice(x, out);
    }

    /** From here on it throws no more. */
    void heal() {
        healed = true;
    }

    /** How often it threw. */
    long thrown() {
        return thrown;
    }

    /** Made once, without a trace: the soak looks for what the pipeline allocates. */
    private static final class Mishap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mishap() {
            super("thrown on purpose", null, false, false);
        }
    }
}
