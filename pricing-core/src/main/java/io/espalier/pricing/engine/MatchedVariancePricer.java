package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;

/**
 * A call, put or straddle under GARCH as if the variance went as expected: the Bachelier formula, of log-returns Black's, with {@link
 * MatchedVariance}. Exact where alpha is 0; elsewhere what Monte Carlo and surrogates are measured from.
 *
 * <p>Exact derivatives in every column. Refused outside the domain, and where the variance is 0 or a number overflows. Belongs to one
 * thread, allocates nothing per call.
 */
public final class MatchedVariancePricer implements Pricer {
    private final FactorLayout layout;
    private final Box domain;
    private final MatchedVariance variance;
    private final boolean additive;
    private final boolean drifts;
    private final double legs;
    private final double parity;
    private final double multiple;
    private final double heldLevel;
    private final double heldStrike;
    private final double heldRate;
    private final double heldDiscount;
    private final int levelColumn;
    private final int strikeColumn;
    private final int moneynessColumn;
    private final int rateColumn;
    private final int stepsColumn;
    private final double[] gradient;
    private double curvature;

    /** Prices wherever the model means something. */
    public MatchedVariancePricer(GarchInstrument instrument, FactorLayout layout) {
        this(instrument, layout, Box.unbounded(layout.size()));
    }

    /**
     * Prices within a domain.
     *
     * @throws IllegalArgumentException if it is no plain call, put or straddle under additive or log GARCH, or a column is no factor
     */
    public MatchedVariancePricer(GarchInstrument instrument, FactorLayout layout, Box domain) {
        if (!(instrument.product() instanceof BasketOption option)
                || option.smoothing().isPresent()
                || option.type() == PayoffType.DIGITAL_CALL
                || option.type() == PayoffType.DIGITAL_PUT
                || option.weights()[0] != 1.0) {
            throw new IllegalArgumentException("a call, put or straddle of weight 1 is wanted: type="
                    + instrument.product().label() + ", weight="
                    + instrument.product().weights()[0]);
        }
        this.layout = layout;
        this.domain = LegalDomain.of(layout, domain, 1);
        variance = new MatchedVariance(instrument, layout);
        additive = instrument.market().isAdditive();
        drifts = !additive && instrument.market().kind() == LevelKind.SPOT;
        legs = option.type() == PayoffType.STRADDLE ? 2.0 : 1.0;
        parity = option.type() == PayoffType.CALL ? 0.0 : 1.0;
        multiple = option.notional();
        heldLevel = instrument.market().level();
        heldStrike = option.strike();
        heldRate = instrument.market().rate();
        heldDiscount = instrument.discount().orElse(Double.NaN);
        levelColumn = layout.columnOf(FactorId.level(instrument.market().kind(), 0));
        strikeColumn = layout.columnOf(FactorId.of(FactorId.Kind.STRIKE));
        moneynessColumn = layout.columnOf(FactorId.of(FactorId.Kind.MONEYNESS));
        rateColumn = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
        stepsColumn = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        gradient = new double[layout.size()];
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
        final double v = variance.moveTo(x);
        if (!(v > 0.0)) {
            return false;
        }
        Arrays.fill(gradient, 0.0);
        final double value = price(x, Math.sqrt(v));
        if (!Double.isFinite(value + curvature) || !isFinite(gradient)) {
            return false;
        }
        out.set(value, 0.0, ValueSource.CLOSED);
        System.arraycopy(gradient, 0, out.gradient(), 0, gradient.length);
        Arrays.fill(out.gradientError(), 0.0);
        Arrays.fill(out.curvature(), curvature);
        return true;
    }

    private static boolean isFinite(double[] numbers) {
        double sum = 0.0;
        for (double number : numbers) {
            sum += 0.0 * number;
        }
        return sum == 0.0;
    }

    /** Value; leaves the gradient, and the curvature in the level or the moneyness. */
    private double price(double[] x, double s) {
        final double rate = rateColumn >= 0 ? x[rateColumn] : heldRate;
        final double steps = variance.steps();
        final double growth = drifts ? Math.exp(rate * steps) : 1.0;
        final double forward = growth * (levelColumn >= 0 ? x[levelColumn] : heldLevel);
        final double m = moneynessColumn >= 0 ? x[moneynessColumn] : 0.0;
        final double discount = Double.isNaN(heldDiscount) ? Math.exp(-rate * steps) : heldDiscount;
        final double scale = discount * multiple;
        final double strike = strike(x, forward, m, s);

        // The call, and its derivatives to forward, strike and variance.
        final double d = additive ? (forward - strike) / s : Math.log(forward / strike) / s + 0.5 * s;
        final double above = NormalDistribution.cdf(d);
        final double density = NormalDistribution.density(d);
        final double exercised = additive ? above : NormalDistribution.cdf(d - s);
        final double call = forward * above - strike * exercised + (additive ? s * density : 0.0);
        final double unit = additive ? 1.0 : forward;
        final double value = scale * (legs * call - parity * (forward - strike));
        final double byForward = scale * (legs * above - parity);
        final double byStrike = scale * (parity - legs * exercised);
        final double byVariance = scale * legs * unit * density / (2.0 * s);

        final double slope = additive ? 1.0 : strike;
        final boolean moves = moneynessColumn >= 0;
        variance.addSlope(byVariance - (moves ? byStrike * m * slope / (2.0 * s) : 0.0), gradient);
        final double whole = byForward + (moves ? byStrike * (additive ? 1.0 : strike / forward) : 0.0);
        add(whole * growth, levelColumn);
        add(byStrike, strikeColumn);
        add(-byStrike * slope * s, moneynessColumn);
        final double held = Double.isNaN(heldDiscount) ? 1.0 : 0.0;
        final double drifting = drifts ? whole * forward : 0.0;
        add(steps * (drifting - held * value), rateColumn);
        add(rate * (drifting - held * value), stepsColumn);
        final double gamma = scale * legs * density / (additive ? s : forward * s);
        curvature = moves
                ? s * s * (additive ? gamma : gamma * forward * forward + byStrike * strike)
                : gamma * growth * growth;
        return value;
    }

    private double strike(double[] x, double forward, double m, double s) {
        if (moneynessColumn >= 0) {
            return additive ? forward - m * s : forward * Math.exp(-m * s);
        }
        return strikeColumn >= 0 ? x[strikeColumn] : heldStrike;
    }

    private void add(double derivative, int column) {
        if (column >= 0) {
            gradient[column] += derivative;
        }
    }
}
