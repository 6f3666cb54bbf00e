package io.espalier.pricing.analytic;

import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;

/**
 * Closed form of what is paid on one normal functional of a Bachelier basket: value and every Greek, at inputs that move factor by factor.
 *
 * <p>Products come through {@link ClosedForms}; for a European option enter by {@link #value(MarketData, BasketOption)}, too. For ticks keep an instance: move factors,
 * {@link #evaluate()}, read the Greeks. Only what depends on a moved factor is computed again, and nothing is allocated.
 * An instance belongs to one thread.
 *
 * <p>Units: payoff currency at the valuation date per unit of factor; notional included. Error: about 1e-14 relative
 * wherever the number is well conditioned in its inputs, deep out of the money too. Without variance (s^2 at most 1e-15
 * of what it is without cancellation) the discounted intrinsic value and its derivatives hold; there, where the forward
 * rounded to a double is the strike, the deltas are the mean of both sides and gamma, vega, cega are NaN. Source:
 * Bachelier (1900), for the sum of normal variables.
 */
public final class BasketClosedForm implements ClosedForm {
    private final BasketInputs in;
    private final PathFunctional path;
    private final BasketForward forward;
    private final BasketVariance variance;
    private final UndiscountedFormula formula;
    private final Partials partials = new Partials();
    private final double notional;
    private boolean growthMoved = true;
    private boolean varianceMoved = true;
    private boolean datesInOrder;
    private double scale;

    /** A closed form that starts at these inputs; copies them. */
    public BasketClosedForm(MarketData market, BasketOption option) {
        this(new BasketInputs(market, option, option.strike()), UndiscountedFormula.of(option), option.notional());
    }

    /** A product that is paid on the basket at expiry. */
    BasketClosedForm(BasketInputs in, UndiscountedFormula formula, double notional) {
        this(in, new TerminalLevel(in), formula, notional);
    }

    /** A product that is paid on a functional of the basket's path. */
    BasketClosedForm(BasketInputs in, PathFunctional path, UndiscountedFormula formula, double notional) {
        this.in = in;
        this.path = path;
        this.formula = formula;
        this.notional = notional;
        forward = new BasketForward(in, path);
        variance = new BasketVariance(in, path);
    }

    /** Everything at once; allocates. Where a number overflows, {@link Greeks#isFinite()} says so. */
    public static Greeks value(MarketData market, BasketOption option) {
        BasketClosedForm closed = new BasketClosedForm(market, option);
        closed.evaluate();
        return closed.greeks();
    }

    @Override
    public int size() {
        return in.size;
    }

    @Override
    public void setLevel(int i, double level) {
        in.levels[i] = level;
    }

    @Override
    public void setVolatility(int i, double volatility) {
        varianceMoved |= in.vols[i] != volatility;
        in.vols[i] = volatility;
    }

    @Override
    public void setCorrelation(int i, int j, double rho) {
        varianceMoved |= in.correlation[i * in.size + j] != rho || in.correlation[j * in.size + i] != rho;
        in.correlation[i * in.size + j] = rho;
        in.correlation[j * in.size + i] = rho;
    }

    @Override
    public void setRate(double rate) {
        growthMoved |= in.carryIsRate && in.rate != rate;
        in.rate = rate;
    }

    @Override
    public void setStrike(double strike) {
        in.strike = strike;
    }

    @Override
    public void setExpiry(double expiry) {
        growthMoved |= in.expiry != expiry;
        in.expiry = expiry;
    }

    @Override
    public boolean evaluate() {
        updateMoments();
        // Until there is an answer every number reads NaN.
        scale = Double.NaN;
        if (variance.isImpossible() || !areMomentsFinite() || !formulaHolds()) {
            return false;
        }
        scale = notional * in.discountFactor();
        formula.evaluate(forward.moneyness(), variance.deviation(), partials);
        return isFinite();
    }

    private void updateMoments() {
        if (growthMoved) {
            datesInOrder = path.update();
            forward.updateSlopes();
            variance.updateGrowth();
        }
        if (growthMoved || varianceMoved) {
            variance.update();
        }
        growthMoved = false;
        varianceMoved = false;
        forward.updateLevel();
        if (variance.vanishes()) {
            forward.snapToStrike();
        }
    }

    private boolean formulaHolds() {
        return datesInOrder && (!formula.needsMartingale() || in.isMartingale());
    }

    private boolean areMomentsFinite() {
        return Double.isFinite(forward.moneyness().hi())
                && Double.isFinite(variance.deviation().hi());
    }

    private boolean isFinite() {
        return Double.isFinite(value())
                && Double.isFinite(scale * partials.slope())
                && !Double.isInfinite(scale * partials.curvature);
    }

    @Override
    public boolean hasZeroVariance() {
        return variance.vanishes();
    }

    @Override
    public double value() {
        return given(partials.value(forward.moneyness().hi()));
    }

    @Override
    public double delta(int i) {
        return given(partials.slope() * forward.slope(i));
    }

    @Override
    public double gamma(int i, int j) {
        return given(partials.curvature * forward.slope(i) * forward.slope(j));
    }

    @Override
    public double vega(int i) {
        return given(partials.curvature * variance.halfByVol(i));
    }

    @Override
    public double cega(int i, int j) {
        return given(partials.curvature * variance.halfByCorrelation(i, j));
    }

    @Override
    public double rho() {
        if (in.discount.isPresent()) {
            return Double.NaN;
        }
        double ofLine = partials.line * forward.discountedByRate() - in.expiry * partials.constant;
        double ofRest = restByCarry() - in.expiry * partials.rest;
        return given(ofLine + ofRest);
    }

    private double restByCarry() {
        if (partials.pathDependent) {
            return in.carryIsRate ? in.expiry * partials.byCarry : 0.0;
        }
        return partials.restSlope * forward.byRate() + partials.diffusion * variance.halfByRate();
    }

    @Override
    public double byExpiry() {
        if (in.discount.isPresent() || in.expiry == 0.0) {
            return Double.NaN;
        }
        double ofLine = partials.line * forward.discountedByExpiry() - in.rate * partials.constant;
        double ofRest = partials.restSlope * forward.byExpiry()
                + partials.diffusion * variance.halfByExpiry()
                - in.rate * partials.rest;
        return given(ofLine + ofRest);
    }

    @Override
    public double byStrike() {
        return in.hasStrike ? given(formula.byStrike(partials)) : Double.NaN;
    }

    @Override
    public double smoothingBias() {
        return given(partials.smoothingBias);
    }

    /** Discounted and times notional; adding 0 turns a negative zero into a plain one. */
    private double given(double undiscounted) {
        return scale * undiscounted + 0.0;
    }
}
