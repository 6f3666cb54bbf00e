package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.SquarePricer;
import java.util.concurrent.CountDownLatch;

/** Prices x^2, but holds the consumer at every non-zero level until the gate opens: a hanging pricer on demand. */
final class GatedPricer implements Pricer {
    private final Pricer inner = new SquarePricer(0.0, 0.0, 1.0);
    private final CountDownLatch gate = new CountDownLatch(1);

    void open() {
        gate.countDown();
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
        if (x[0] != 0.0) {
            awaitGate();
        }
        return inner.tryPrice(x, out);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the consumer", e);
        }
    }
}
