package io.espalier.pricing.analytic;

import io.espalier.pricing.interval.Band;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.interval.NormalEnclosures;
import io.espalier.pricing.interval.RoundingError;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bachelier's formula for a European basket call, put or straddle over cells of levels and strike.
 *
 * <p>All moves through one number, the moneyness m = sum c_i x_i - K: V = D N (calls f(m) + slope m), f(m) = m Phi(m/s) + s phi(m/s),
 * f' = Phi(m/s), f'' = phi(m/s)/s. Each is put between two lines over the cell's range of m, which turns into planes over x. Source:
 * Bachelier (1900).
 */
final class BasketBands implements BoundedPricer {
    /** Above the largest |x| phi(x), 0.24197, at 1. */
    private static final double LARGEST_BEND = 0.242;

    /** Above the largest |x^2 - 1| phi(x), 0.39894, at 0. */
    private static final double LARGEST_TWIST = 0.399;

    private final FactorLayout layout;
    private final Interval scale;
    private final Interval deviation;
    private final Interval inverseDeviation;
    /** How many calls' curvature it has, and the slope that comes with it. */
    private final double calls;

    private final double line;
    /** dm/dx per column. */
    private final Interval[] slopes;

    private final double[] direction;
    private final Interval constant;
    private final Interval levels;

    private BasketBands(CertainTerms terms, MarketData market, BasketOption option, FactorLayout layout) {
        this.layout = layout;
        scale = terms.scale();
        deviation = terms.deviation();
        inverseDeviation = Enclosures.reciprocal(deviation);
        calls = option.type() == PayoffType.STRADDLE ? 2.0 : 1.0;
        line = option.type() == PayoffType.CALL ? 0.0 : -1.0;
        slopes = new Interval[layout.size()];
        direction = new double[layout.size()];
        Interval rest = layout.columnOf(FactorId.of(FactorId.Kind.STRIKE)) < 0
                ? Interval.of(-option.strike())
                : Interval.of(0.0);
        for (int i = 0; i < market.size(); i++) {
            FactorId level = FactorId.level(market.kind(), i);
            if (layout.columnOf(level) < 0) {
                rest = rest.plus(terms.growth()[i].times(market.levels()[i]));
            }
        }
        Interval sum = Interval.of(0.0);
        for (int j = 0; j < slopes.length; j++) {
            FactorId factor = layout.factor(j);
            boolean strike = factor.kind() == FactorId.Kind.STRIKE;
            slopes[j] = strike ? Interval.of(-1.0) : terms.growth()[factor.i()];
            direction[j] = slopes[j].midpoint();
            sum = strike ? sum : sum.plus(slopes[j]);
        }
        constant = rest;
        levels = sum;
    }

    /** Bands of a product's closed form; none where it is no such option, has no variance, or another factor is a column. */
    static Optional<BoundedPricer> of(MarketData market, Product product, FactorLayout layout) {
        return product instanceof BasketOption option
                        && isVanilla(option)
                        && layout.factors().stream().allMatch(BasketBands::isLevelOrStrike)
                        && hasVariance(market, option)
                ? CertainTerms.of(market, option).map(terms -> new BasketBands(terms, market, option, layout))
                : Optional.empty();
    }

    private static boolean isVanilla(BasketOption option) {
        return option.smoothing().isEmpty()
                && (option.type() == PayoffType.CALL
                        || option.type() == PayoffType.PUT
                        || option.type() == PayoffType.STRADDLE);
    }

    private static boolean isLevelOrStrike(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD, STRIKE -> true;
            default -> false;
        };
    }

    private static boolean hasVariance(MarketData market, BasketOption option) {
        BasketClosedForm closed = new BasketClosedForm(market, option);
        return closed.evaluate() && !closed.hasZeroVariance();
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public double[] direction() {
        return direction;
    }

    @Override
    public LinearBand value(Cell cell) {
        Interval moneyness = moneyness(cell);
        double steepest = NormalEnclosures.density(moneyness.times(inverseDeviation))
                .times(inverseDeviation)
                .magnitude();
        Band band = Band.of(moneyness, this::formula, steepest);
        Interval slope = Interval.of(band.slope()).times(calls).plus(line);
        return planes(scale.times(slope), scale.times(band.offset().times(calls)), cell);
    }

    private Interval formula(Interval m) {
        Interval d = m.times(inverseDeviation);
        return m.times(NormalEnclosures.distribution(d)).plus(deviation.times(NormalEnclosures.density(d)));
    }

    @Override
    public LinearBand derivative(int j, Cell cell) {
        double bend = bound(LARGEST_BEND, 2);
        Function<Interval, Interval> delta = m -> NormalEnclosures.distribution(m.times(inverseDeviation));
        Band band = Band.of(moneyness(cell), delta, bend);
        Interval factor = scale.times(slopes[j]);
        Interval offset = band.offset().times(calls).plus(line);
        return planes(factor.times(band.slope() * calls), factor.times(offset), cell);
    }

    @Override
    public Interval limits(int j) {
        return scale.times(slopes[j]).times(new Interval(line, line + calls));
    }

    @Override
    public LinearBand gamma(Cell cell) {
        double twist = bound(LARGEST_TWIST, 3);
        Function<Interval, Interval> curvature =
                m -> NormalEnclosures.density(m.times(inverseDeviation)).times(inverseDeviation);
        Band band = Band.of(moneyness(cell), curvature, twist);
        Interval factor = scale.times(levels.times(levels)).times(calls);
        return planes(factor.times(band.slope()), factor.times(band.offset()), cell);
    }

    /** {@code largest}/s^power, rounded up. */
    private double bound(double largest, int power) {
        Interval bound = Interval.of(largest);
        for (int k = 0; k < power; k++) {
            bound = bound.times(inverseDeviation);
        }
        return bound.hi();
    }

    private Interval moneyness(Cell cell) {
        double stray = strayOfSlopes(cell);
        Interval sum = new Interval(cell.minimum(direction), cell.maximum(direction));
        return sum.plus(constant).plus(new Interval(-stray, stray));
    }

    /** How far the slopes' midpoints may put the moneyness wrong. */
    private double strayOfSlopes(Cell cell) {
        double stray = 0.0;
        for (int j = 0; j < slopes.length; j++) {
            stray = DirectedRounding.addUp(stray, DirectedRounding.multiplyUp(slopes[j].radius(), cell.reach(j)));
        }
        return stray;
    }

    /** factor m + offset, m the moneyness, as planes over x. */
    private LinearBand planes(Interval factor, Interval offset, Cell cell) {
        double multiple = factor.midpoint();
        double[] planes = new double[direction.length];
        double size = 0.0;
        for (int j = 0; j < planes.length; j++) {
            planes[j] = multiple * direction[j];
            size += Math.abs(planes[j]) * cell.reach(j);
        }
        double stray = strayOfSlopes(cell);
        Interval rest = offset.plus(constant.times(multiple))
                .plus(new Interval(-stray, stray).times(multiple))
                .plus(factor.minus(Interval.of(multiple)).times(moneyness(cell)));
        double rounding = RoundingError.gamma(planes.length + 8) * size + RoundingError.UNDERFLOW;
        return new LinearBand(planes, rest.midpoint(), DirectedRounding.addUp(rest.radius(), rounding));
    }
}
