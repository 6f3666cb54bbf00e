package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/** constant + slopes . x + curve |x|^2 / 2 with its derivatives, and a standard error of one's own choice. */
record QuadraticPricer(FactorLayout layout, Box domain, double constant, double[] slopes, double curve, double noise)
        implements Pricer {

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        double value = constant;
        for (int j = 0; j < x.length; j++) {
            value += slopes[j] * x[j] + 0.5 * curve * x[j] * x[j];
            out.gradient()[j] = slopes[j] + curve * x[j];
        }
        out.set(value, noise, ValueSource.CLOSED);
        Arrays.fill(out.gradientError(), noise);
        int n = layout.levels().length;
        for (int k = 0; k < out.curvature().length; k++) {
            out.curvature()[k] = k % (n + 1) == 0 ? curve : 0.0;
        }
        return true;
    }
}
