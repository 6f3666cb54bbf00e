package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PayoffType;

/**
 * A call or put that is worth nothing once one of its barriers is touched, watched continuously.
 *
 * <p>The value is the integral of the payoff over those not yet killed. Derivatives to the level follow from dq/da = -dr/dz (r
 * the density of the reflected motion) and d2q/da2 = d2q/dz2 by parts: slope = R + [payoff r] at the barriers, curvature = q at the
 * strike less payoff times flux at the barriers. Where payments come from a stretch of at most {@link #SHORT} deviations these
 * would cancel, and the law's own derivatives are integrated instead. Relative error of the value about 1e-13, of a derivative
 * that of its largest part. A carry b multiplies the measure by exp(b/v integral of x dx), v the variance per year: its derivative
 * is the expectation of the payment times (x(T)^2 - x(0)^2 - v T)/(2v). Source: Kunitomo and Ikeda (1992), Mathematical Finance 2(4), without drift.
 */
final class KnockOutFormula implements UndiscountedFormula {
    /** Up to this length of the paying stretch, in deviations, derivatives are integrated as they stand. */
    private static final double SHORT = SineLaw.WIDEST;

    /** Farther out than this many deviations there is nothing. */
    private static final double GONE = 40.0;

    private final boolean call;
    private final BasketInputs in;
    private final PlainFormula plain;
    private final BarrierDistances barriers;
    private final SineLaw sines = new SineLaw();
    private final ImageLaw images = new ImageLaw();
    private final SurvivorIntegral alive = new SurvivorIntegral();
    private final DoubleDouble level = new DoubleDouble();
    private final DoubleDouble strike = new DoubleDouble();
    private double slope;
    private double curvature;
    private double byStrike;

    KnockOutFormula(PayoffType type, BarrierDistances barriers, BasketInputs in) {
        call = type == PayoffType.CALL;
        plain = new PlainFormula(type);
        this.barriers = barriers;
        this.in = in;
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        strike.set(in.strike);
        level.set(moneyness).add(strike);
        if (barriers.isBreachedBy(level)) {
            out.set(0.0, 0.0);
            byStrike = 0.0;
        } else if (barriers.areOutOfReach(level, deviation)) {
            plain.evaluate(moneyness, deviation, out);
            byStrike = plain.byStrike(out);
        } else {
            barriers.place(level, strike, deviation, call);
            evaluateAlive(deviation.hi(), out);
        }
    }

    private void evaluateAlive(double deviation, Partials out) {
        alive.clear();
        slope = 0.0;
        curvature = 0.0;
        if (barriers.strikeToHigh > 0.0 && barriers.toStrike < GONE && barriers.width > SineLaw.NARROWEST) {
            integrate();
        }
        double side = call ? 1.0 : -1.0;
        out.set(0.0, 0.0);
        out.rest = deviation * alive.value;
        out.restSlope = side * slope;
        out.setCurvature(curvature / deviation);
        out.setPathDependent(side * level.hi() * alive.moment + deviation * alive.spread);
        byStrike = -side * alive.mass;
    }

    private void integrate() {
        KilledLaw law = barriers.width <= SineLaw.WIDEST ? sines : images;
        law.start(barriers.fromLow, barriers.toHigh, barriers.width);
        addPayments(law);
        double length = Math.min(barriers.strikeToHigh, barriers.width);
        if (length <= SHORT) {
            slope = alive.byStart;
            curvature = alive.byStartTwice;
        } else {
            partsAtTheEnds();
        }
    }

    /** From the strike, or from the lower barrier above it, to the upper barrier. */
    private void addPayments(KilledLaw law) {
        if (barriers.toStrike >= 0.0) {
            alive.anchor(barriers.toStrike, barriers.strikeFromLow, barriers.strikeToHigh, 0.0);
            alive.add(law, barriers.strikeToHigh, 1.0);
        } else {
            alive.anchor(0.0, barriers.fromLow, barriers.toHigh, -barriers.toStrike);
            alive.add(law, Math.min(-barriers.toStrike, barriers.fromLow), -1.0);
            alive.add(law, barriers.toHigh, 1.0);
        }
    }

    private void partsAtTheEnds() {
        slope = alive.reflected;
        if (barriers.strikeFromLow > 0.0) {
            images.move(barriers.toStrike, barriers.strikeFromLow, barriers.strikeToHigh);
            curvature = images.density;
        } else {
            images.move(-barriers.fromLow, 0.0, barriers.width);
            slope -= barriers.strikeFromLow * images.reflected;
            curvature = barriers.strikeFromLow * images.fluxLow();
        }
        if (barriers.toHigh < Double.POSITIVE_INFINITY) {
            images.move(barriers.toHigh, barriers.width, 0.0);
            slope -= barriers.strikeToHigh * images.reflected;
            curvature -= barriers.strikeToHigh * images.fluxHigh();
        }
    }

    @Override
    public boolean needsMartingale() {
        return true;
    }

    @Override
    public double byStrike(Partials partials) {
        return byStrike;
    }
}
