package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import java.util.Arrays;

/** One position at work: the point it stands at, and its latest valuation, which the totals may not hold yet. */
final class LivePosition {
    private final Position position;
    private final Pricer fallback;
    private final int[] levels;
    private final double[] x;
    private final Valuation valuation;
    private boolean inDomain;
    private boolean valued;

    LivePosition(Position position, RiskBook book) {
        this.position = position;
        fallback = position.fallback().orElse(null);
        levels = position.pricer().layout().levels();
        x = position.point().clone();
        valuation = book.curvature()
                ? Valuation.withCurvature(position.pricer().layout())
                : Valuation.of(position.pricer().layout());
        for (int a = 0; a < levels.length; a++) {
            x[levels[a]] = book.openingPrice(underlying(a));
        }
    }

    /** Puts a price into every level column that underlying {@code u} feeds. */
    void place(int u, double price) {
        for (int a = 0; a < levels.length; a++) {
            if (underlying(a) == u) {
                x[levels[a]] = price;
            }
        }
    }

    /**
     * Values the position where it stands.
     *
     * @throws ArithmeticException if a pricer that answers gives a number that is not finite
     */
    void revalue() {
        // One valuation serves two pricers: what one of them does not give must not be left from the other.
        valuation.clear();
        inDomain = position.pricer().tryPrice(x, valuation);
        valued = inDomain || fallback != null && fallback.tryPrice(x, valuation);
        if (valued && !isFinite()) {
            throw new ArithmeticException("a pricer that answers must give finite numbers: position=" + position.id()
                    + ", quantity=" + position.quantity() + ", value=" + valuation.value() + ", x=" + Arrays.toString(x)
                    + ", gradient=" + Arrays.toString(valuation.gradient()));
        }
    }

    private boolean isFinite() {
        boolean finite = Double.isFinite(value());
        for (int a = 0; a < levels.length; a++) {
            finite &= Double.isFinite(delta(a));
            for (int b = 0; valuation.wantsCurvature() && b < levels.length; b++) {
                finite &= Double.isFinite(gamma(a, b));
            }
        }
        return finite;
    }

    /** Whether the pricer or the fallback answered the last {@link #revalue}. */
    boolean isValued() {
        return valued;
    }

    boolean isInDomain() {
        return inDomain;
    }

    Valuation valuation() {
        return valuation;
    }

    /** Number of level columns. */
    int size() {
        return levels.length;
    }

    /** The book's index of level {@code a}. */
    int underlying(int a) {
        return position.underlyings()[a];
    }

    double value() {
        return position.quantity() * valuation.value();
    }

    double delta(int a) {
        return given(position.quantity() * valuation.gradient()[levels[a]]);
    }

    double gamma(int a, int b) {
        return given(position.quantity() * valuation.curvature()[a * levels.length + b]);
    }

    /** Not given (NaN) is legal and counts as 0; an infinity is neither. */
    private static double given(double greek) {
        return Double.isNaN(greek) ? 0.0 : greek;
    }
}
