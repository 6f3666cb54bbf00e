package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** A pricer that now and then takes long, so that rows pile up behind it. */
record SlowPricer(Pricer inner, SplittableRandom random) implements Pricer {
    private static final int ONE_IN = 20;
    private static final int LONGEST_NANOS = 300_000;

    SlowPricer(Pricer inner, long seed) {
        this(inner, new SplittableRandom(seed));
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
        if (random.nextInt(ONE_IN) == 0) {
            LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
        }
        return inner.tryPrice(x, out);
    }
}
