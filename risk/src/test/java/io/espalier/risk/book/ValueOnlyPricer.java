package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;

/** A pricer of one level that knows its value and no Greek. */
record ValueOnlyPricer(double value) implements Pricer {

    @Override
    public FactorLayout layout() {
        return FactorLayout.levels(LevelKind.FORWARD, 1);
    }

    @Override
    public Box domain() {
        return Box.unbounded(1);
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        out.set(value, 0.0, ValueSource.MONTE_CARLO);
        return true;
    }
}
