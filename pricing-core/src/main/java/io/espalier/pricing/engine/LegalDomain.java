package io.espalier.pricing.engine;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;

/** The part of a domain in which the model means something: volatilities and T >= 0, correlations within [-1, 1], a common one at least -1/(n - 1). */
final class LegalDomain {

    private LegalDomain() {}

    /** @throws IllegalArgumentException if shapes differ or no legal point is left */
    static Box of(FactorLayout layout, Box domain, int underlyings) {
        if (domain.size() != layout.size()) {
            throw new IllegalArgumentException("a domain must have one side per factor: domain.size=" + domain.size()
                    + ", layout.size=" + layout.size());
        }
        double[] low = domain.low().clone();
        double[] high = domain.high().clone();
        for (int j = 0; j < low.length; j++) {
            FactorId.Kind kind = layout.factor(j).kind();
            if (kind.isNonNegative()) {
                low[j] = Math.max(low[j], 0.0);
            } else if (kind == FactorId.Kind.CORRELATION || kind == FactorId.Kind.COMMON_CORRELATION) {
                final double lowest = kind == FactorId.Kind.CORRELATION ? -1.0 : Correlation.lowestCommon(underlyings);
                low[j] = Math.max(low[j], lowest - Correlation.ENTRY_TOLERANCE);
                high[j] = Math.min(high[j], 1.0 + Correlation.ENTRY_TOLERANCE);
            }
        }
        return new Box(low, high);
    }
}
