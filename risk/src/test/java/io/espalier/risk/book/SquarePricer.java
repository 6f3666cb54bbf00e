package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.Arrays;

/**
 * Closed form of a claim on (sum w_i F_i - K)^2 under normal forwards: E = (F - K)^2 + v, F = sum w_i F_i, v the variance
 * of the basket at expiry; delta_i = 2 w_i (F - K), gamma_ij = 2 w_i w_j. On small integers every number is exact.
 */
public final class SquarePricer implements Pricer {
    private final double[] weights;
    private final double strike;
    private final double variance;
    private final ValueSource source;
    private final FactorLayout layout;
    private final Box domain;

    public SquarePricer(double strike, double variance, double... weights) {
        this(strike, variance, Box.unbounded(weights.length), ValueSource.CLOSED, weights);
    }

    public SquarePricer(double strike, double variance, Box domain, ValueSource source, double... weights) {
        this.strike = strike;
        this.variance = variance;
        this.domain = domain;
        this.source = source;
        this.weights = weights;
        layout = FactorLayout.levels(LevelKind.FORWARD, weights.length);
    }

    /** The box [low, high] in every coordinate. */
    public static Box box(int n, double low, double high) {
        double[] lows = new double[n];
        double[] highs = new double[n];
        Arrays.fill(lows, low);
        Arrays.fill(highs, high);
        return new Box(lows, highs);
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
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        double gap = gap(x);
        out.set(gap * gap + variance, 0.0, source);
        for (int i = 0; i < weights.length; i++) {
            out.gradient()[i] = 2.0 * weights[i] * gap;
            for (int j = 0; out.wantsCurvature() && j < weights.length; j++) {
                out.curvature()[i * weights.length + j] = 2.0 * weights[i] * weights[j];
            }
        }
        return true;
    }

    private double gap(double[] x) {
        double level = 0.0;
        for (int i = 0; i < weights.length; i++) {
            level += weights[i] * x[i];
        }
        return level - strike;
    }
}
