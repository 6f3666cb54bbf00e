package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.function.DoublePredicate;

/** A pricer that throws whenever its first level satisfies a condition. */
public final class TouchyPricer implements Pricer {
    private final Pricer inner;
    private final DoublePredicate throwsAt;

    public TouchyPricer(Pricer inner, DoublePredicate throwsAt) {
        this.inner = inner;
        this.throwsAt = throwsAt;
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
        if (throwsAt.test(x[0])) {
            throw new IllegalStateException("thrown on purpose: x[0]=" + x[0]);
        }
        return inner.tryPrice(x, out);
    }
}
