package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** Stands where a position has nothing that answers on the thread of its book. */
record NoPricer(FactorLayout layout, int stepColumn, Box domain) implements Pricer {

    NoPricer(Pricer other) {
        this(other.layout(), other.stepColumn(), Box.unbounded(other.layout().size()));
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        return false;
    }
}
