package io.espalier.pricing.engine;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/** Two pricers of the same columns: the second answers where the first does not. */
public final class FirstAnswer implements Pricer {
    private final Pricer first;
    private final Pricer second;

    /** @throws IllegalArgumentException if their layouts differ */
    public FirstAnswer(Pricer first, Pricer second) {
        if (!first.layout().equals(second.layout())) {
            throw new IllegalArgumentException(
                    "two pricers must have the same columns: first=" + first.layout() + ", second=" + second.layout());
        }
        this.first = first;
        this.second = second;
    }

    @Override
    public FactorLayout layout() {
        return first.layout();
    }

    /** That of the second: the first may answer anywhere in it. */
    @Override
    public Box domain() {
        return second.domain();
    }

    @Override
    public int stepColumn() {
        return first.stepColumn();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        return first.tryPrice(x, out) || second.tryPrice(x, out);
    }
}
