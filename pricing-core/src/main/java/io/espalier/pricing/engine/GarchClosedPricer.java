package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.Optional;

/**
 * The closed forms of options on a GARCH level as a {@link Pricer}: {@code false} where there is none, and between whole steps.
 *
 * <p>Derivatives to level, strike, rate and the variance's parameters, curvature in the level; that to T, and what a formula does not
 * tell, is NaN.
 */
public final class GarchClosedPricer implements Pricer {
    private final GarchInstrument base;
    private final FactorLayout layout;
    private final Box domain;

    /** @throws IllegalArgumentException if a factor is not one of the instrument's */
    public GarchClosedPricer(GarchInstrument base, FactorLayout layout) {
        base.read(layout);
        this.base = base;
        this.layout = layout;
        domain = LegalDomain.of(layout, Box.unbounded(layout.size()), 1);
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public int stepColumn() {
        return base.stepColumn(layout);
    }

    /** Allocates. */
    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        final Optional<GarchGreeks> greeks = domain.contains(x) ? greeks(x) : Optional.empty();
        if (greeks.isEmpty() || !Double.isFinite(greeks.get().pv())) {
            return false;
        }
        write(greeks.get(), out);
        return true;
    }

    private Optional<GarchGreeks> greeks(double[] x) {
        try {
            final GarchInstrument there = base.with(layout, x);
            return GarchClosedForms.of(there.market(), there.product());
        } catch (IllegalArgumentException noMarket) {
            return Optional.empty();
        }
    }

    private void write(GarchGreeks greeks, Valuation out) {
        out.set(greeks.pv(), 0.0, ValueSource.CLOSED);
        Arrays.fill(out.gradientError(), 0.0);
        for (int j = 0; j < layout.size(); j++) {
            out.gradient()[j] = layout.factor(j).isLevel()
                    ? greeks.delta()
                    : greeks.by(layout.factor(j).kind());
        }
        Arrays.fill(out.curvature(), greeks.gamma());
    }
}
