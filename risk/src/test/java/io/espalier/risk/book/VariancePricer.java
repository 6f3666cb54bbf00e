package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.List;

/** Shows what it is asked with: the value is h1 + 1000 steps + 1e6 F, exact on small numbers. */
public final class VariancePricer implements Pricer {
    private static final FactorLayout LAYOUT = new FactorLayout(
            List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.FIRST_VARIANCE), FactorId.of(FactorId.Kind.EXPIRY)));

    @Override
    public FactorLayout layout() {
        return LAYOUT;
    }

    @Override
    public Box domain() {
        return Box.unbounded(3);
    }

    @Override
    public int stepColumn() {
        return 2;
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        out.set(x[1] + 1e3 * x[2] + 1e6 * x[0], 0.0, ValueSource.CLOSED);
        out.gradient()[0] = 1e6;
        return Double.isFinite(x[1]);
    }
}
