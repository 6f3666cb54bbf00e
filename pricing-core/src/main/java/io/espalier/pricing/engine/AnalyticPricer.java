package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.ClosedForm;
import io.espalier.pricing.analytic.ClosedForms;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/**
 * The closed form as a {@link Pricer}: any of an instrument's factors may be columns, the others stay at its values.
 *
 * <p>The domain asked for is narrowed to where the model means something: volatilities and T not negative, correlations
 * within [-1, 1]. Inside it a point is still refused where its correlations give the basket a negative variance, or where
 * a number overflows. Allocates nothing per call; while only levels and strike move, a call costs one sum over the
 * underlyings, one density and the gradient. The Greeks' conventions are those of {@link ClosedForm}.
 */
public final class AnalyticPricer implements Pricer {
    private final FactorLayout layout;
    private final FactorId[] factors;
    private final Box domain;
    private final int underlyings;
    private final double[] shares;
    private final ClosedForm closed;
    private final double[] gradient;
    private final double[] curvature;

    /** Prices wherever the model means something. */
    public AnalyticPricer(Instrument base, FactorLayout layout) {
        this(base, layout, Box.unbounded(layout.size()));
    }

    /**
     * Prices within a domain.
     *
     * @throws IllegalArgumentException if there is no closed form, a factor is not one of the instrument's, or the domain holds
     *     no legal point
     */
    public AnalyticPricer(Instrument base, FactorLayout layout, Box domain) {
        base.read(layout);
        this.layout = layout;
        this.domain = LegalDomain.of(layout, domain, base.size());
        underlyings = base.size();
        shares = layout.columnOf(FactorId.commonVolatility()) < 0
                ? new double[0]
                : base.market().volatilityShares();
        factors = layout.factors().toArray(FactorId[]::new);
        closed = ClosedForms.of(base.market(), base.product())
                .orElseThrow(() -> new IllegalArgumentException("a product must have a closed form in its market: type="
                        + base.product().label() + ", levels=" + base.market().kind()));
        gradient = new double[layout.size()];
        curvature = new double[layout.levels().length * layout.levels().length];
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
        for (int j = 0; j < factors.length; j++) {
            move(factors[j], x[j]);
        }
        if (!closed.evaluate() || !fillGradient() || (out.wantsCurvature() && !fillCurvature())) {
            return false;
        }
        write(out);
        return true;
    }

    private void move(FactorId factor, double value) {
        switch (factor.kind()) {
            case SPOT, FORWARD -> closed.setLevel(factor.i(), value);
            case VOLATILITY -> closed.setVolatility(factor.i(), value);
            case COMMON_VOLATILITY -> setVolatilities(value);
            case CORRELATION -> closed.setCorrelation(factor.i(), factor.j(), value);
            case COMMON_CORRELATION -> setPairs(value);
            case RATE -> closed.setRate(value);
            case STRIKE -> closed.setStrike(value);
            case EXPIRY -> closed.setExpiry(value);
            default -> throw notRefused(factor);
        }
    }

    private void setVolatilities(double first) {
        for (int i = 0; i < underlyings; i++) {
            closed.setVolatility(i, shares[i] * first);
        }
    }

    private double sumOverVolatilities() {
        double sum = 0.0;
        for (int i = 0; i < underlyings; i++) {
            sum += shares[i] * closed.vega(i);
        }
        return sum;
    }

    private void setPairs(double common) {
        for (int i = 1; i < underlyings; i++) {
            for (int j = 0; j < i; j++) {
                closed.setCorrelation(i, j, common);
            }
        }
    }

    private double sumOverPairs() {
        double sum = 0.0;
        for (int i = 1; i < underlyings; i++) {
            for (int j = 0; j < i; j++) {
                sum += closed.cega(i, j);
            }
        }
        return sum;
    }

    private boolean fillGradient() {
        boolean finite = true;
        for (int j = 0; j < factors.length; j++) {
            gradient[j] = derivative(factors[j]);
            finite &= !Double.isInfinite(gradient[j]);
        }
        return finite;
    }

    private double derivative(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD -> closed.delta(factor.i());
            case VOLATILITY -> closed.vega(factor.i());
            case COMMON_VOLATILITY -> sumOverVolatilities();
            case CORRELATION -> closed.cega(factor.i(), factor.j());
            case COMMON_CORRELATION -> sumOverPairs();
            case RATE -> closed.rho();
            case STRIKE -> closed.byStrike();
            case EXPIRY -> closed.byExpiry();
            default -> throw notRefused(factor);
        };
    }

    private static IllegalStateException notRefused(FactorId factor) {
        return new IllegalStateException("the constructor refuses what no instrument has: factor=" + factor.name());
    }

    private boolean fillCurvature() {
        int[] levels = layout.levels();
        boolean finite = true;
        for (int row = 0; row < levels.length; row++) {
            for (int column = 0; column < levels.length; column++) {
                double entry = closed.gamma(factors[levels[row]].i(), factors[levels[column]].i());
                curvature[row * levels.length + column] = entry;
                finite &= !Double.isInfinite(entry);
            }
        }
        return finite;
    }

    private void write(Valuation out) {
        out.set(closed.value(), 0.0, ValueSource.CLOSED);
        System.arraycopy(gradient, 0, out.gradient(), 0, gradient.length);
        Arrays.fill(out.gradientError(), 0.0);
        if (out.wantsCurvature()) {
            System.arraycopy(curvature, 0, out.curvature(), 0, curvature.length);
        }
    }
}
