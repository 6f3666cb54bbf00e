package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/** A position valued by a pricer of its own. */
final class PricedPosition extends LivePosition {
    private final Pricer pricer;
    private final Pricer fallback;
    private final int[] levels;
    private final int[] volColumns;
    private final int expiryColumn;
    private final double openingExpiry;
    private final double heldFor;
    private final double[] x;
    private final Valuation valuation;
    private final double largest;

    PricedPosition(Position position, boolean curvature, double[] prices) {
        super(position);
        pricer = position.pricer();
        fallback = position.fallback().orElse(null);
        FactorLayout layout = pricer.layout();
        levels = layout.levels();
        volColumns = Arrays.stream(levels)
                .map(column -> layout.columnOf(
                        FactorId.volatility(layout.factor(column).i())))
                .toArray();
        // What counts whole steps does not move within a day.
        expiryColumn = pricer.stepColumn() >= 0 ? -1 : layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        x = position.point().clone();
        openingExpiry = expiryColumn < 0 ? Double.NaN : x[expiryColumn];
        heldFor = position.heldYears();
        valuation = curvature ? Valuation.withCurvature(layout) : Valuation.of(layout);
        largest = largest();
        for (int a = 0; a < levels.length; a++) {
            x[levels[a]] = prices[underlying(a)];
        }
    }

    @Override
    void place(int u, double price) {
        for (int a = 0; a < levels.length; a++) {
            if (underlying(a) == u) {
                x[levels[a]] = price;
            }
        }
    }

    /** The price at which leg {@code a} stands. */
    double level(int a) {
        return x[levels[a]];
    }

    /** The price of leg {@code a} that lies a share of the way through the pricer's domain; the set's where that has no bounds. */
    double levelWithin(int a, double share, RiskSnapshot at) {
        final double low = pricer.domain().low()[levels[a]];
        final double width = pricer.domain().high()[levels[a]] - low;
        return width <= Double.MAX_VALUE ? low + share * width : at.lastGood(underlying(a));
    }

    @Override
    void revalue(double elapsedYears, long nanos, boolean askFallback) {
        if (expiryColumn >= 0) {
            x[expiryColumn] = Math.max(0.0, openingExpiry - elapsedYears);
        }
        boolean own = Math.abs(elapsedYears) <= heldFor && pricer.tryPrice(x, valuation);
        boolean answered = own || askFallback && fallback != null && askFallback();
        if (answered && !isFinite()) {
            throw notFinite();
        }
        settle(own, answered, nanos);
    }

    private boolean askFallback() {
        // One valuation serves two pricers: what one of them does not give must not be left from the other.
        valuation.clear();
        return fallback.tryPrice(x, valuation);
    }

    @Override
    boolean isFinite() {
        boolean bad = !(Math.abs(valuation.value()) <= largest);
        for (double derivative : valuation.gradient()) {
            bad |= Math.abs(derivative) > largest;
        }
        for (double second : valuation.curvature()) {
            bad |= Math.abs(second) > largest;
        }
        return !bad;
    }

    @Override
    double unitValue() {
        return valuation.value();
    }

    @Override
    double unitDelta(int a) {
        return valuation.gradient()[levels[a]];
    }

    @Override
    double unitDeltaError(int a) {
        return valuation.gradientError()[levels[a]];
    }

    @Override
    double unitVega(int a) {
        return volColumns[a] < 0 ? Double.NaN : valuation.gradient()[volColumns[a]];
    }

    @Override
    double unitGamma(int a, int b) {
        return valuation.curvature()[a * levels.length + b];
    }

    @Override
    double unitByExpiry() {
        return expiryColumn < 0 ? Double.NaN : valuation.gradient()[expiryColumn];
    }

    @Override
    public ValueSource source() {
        return valuation.source();
    }

    @Override
    public double error() {
        return valuation.error();
    }

    @Override
    public double expiry() {
        return expiryColumn < 0 ? Double.NaN : x[expiryColumn];
    }

    @Override
    public double edgeDistance() {
        final double[] low = pricer.domain().low();
        final double[] high = pricer.domain().high();
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < x.length; j++) {
            final double width = high[j] - low[j];
            if (width > 0.0 && width <= Double.MAX_VALUE) {
                least = Math.min(least, Math.min(x[j] - low[j], high[j] - x[j]) / width);
            }
        }
        return least;
    }

    @Override
    String standing() {
        return "x=" + Arrays.toString(x) + ", gradient=" + Arrays.toString(valuation.gradient());
    }
}
