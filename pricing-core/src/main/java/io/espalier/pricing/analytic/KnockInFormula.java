package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.PayoffType;

/**
 * A call or put that comes to life once its one barrier is touched, watched continuously.
 *
 * <p>With a the distance of the level from the barrier and k that of the strike, in deviations, it is worth E[max(Z - a - |k|, 0)],
 * and 2 |k| Phi(-a) more where it pays at the barrier itself. Both are positive, so relative accuracy is kept in every
 * tail. Source: reflection principle; Karatzas and Shreve (1991), 2.8.
 */
final class KnockInFormula implements UndiscountedFormula {
    /** Beyond this many deviations the density is 0. */
    private static final double GONE = 40.0;

    private final PlainFormula plain;
    private final KnockOutFormula knockOut;
    private final Partials other = new Partials();
    private final BasketInputs in;
    private final BarrierDistances barriers;
    private final double barrier;
    private final double side;
    private final boolean call;
    private final DoubleDouble level = new DoubleDouble();
    private final DoubleDouble near = new DoubleDouble();
    private final DoubleDouble far = new DoubleDouble();
    private double byStrike;

    KnockInFormula(PayoffType type, BarrierDistances barriers, BasketInputs in) {
        plain = new PlainFormula(type);
        knockOut = new KnockOutFormula(type, barriers, in);
        this.barriers = barriers;
        this.in = in;
        call = type == PayoffType.CALL;
        barrier = barriers.single();
        side = barriers.isUp() ? -1.0 : 1.0;
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        level.set(moneyness).add(in.strike);
        if (barriers.isBreachedBy(level)) {
            plain.evaluate(moneyness, deviation, out);
            byStrike = plain.byStrike(out);
        } else {
            out.set(0.0, 0.0);
            byStrike = 0.0;
            if (!barriers.areOutOfReach(level, deviation)) {
                evaluateWaiting(deviation, out);
                out.setPathDependent(in.carryIsRate ? byCarry(moneyness, deviation) : 0.0);
            }
        }
    }

    private void evaluateWaiting(DoubleDouble deviation, Partials out) {
        double s = deviation.hi();
        // far = (|level - barrier| + |strike - barrier|)/s.
        far.set(in.strike).add(-barrier);
        double strikeSide = far.hi() < 0.0 ? -1.0 : 1.0;
        double k = Math.abs(far.hi()) / s;
        far.multiply(strikeSide);
        near.set(level).add(-barrier).multiply(side);
        far.add(near);
        near.divide(deviation);
        double farDensity = far.hi() / s < GONE ? density(far.divide(deviation)) : 0.0;
        double farTail = farDensity * NormalDistribution.millsRatio(far.hi());
        boolean paysAtBarrier = call ? strikeSide < 0.0 : strikeSide > 0.0;
        double touch = paysAtBarrier ? 2.0 * density(near) : 0.0;
        double touchTail = touch * NormalDistribution.millsRatio(near.hi());
        out.rest = s * (farDensity * NormalDistribution.excessRatio(far.hi()) + k * touchTail);
        out.restSlope = -side * (farTail + k * touch);
        out.setCurvature((farDensity + k * near.hi() * touch) / s);
        byStrike = strikeSide * (touchTail - farTail);
    }

    /** The vanilla's less the knock-out's, on whose scale it is right. */
    private double byCarry(DoubleDouble moneyness, DoubleDouble deviation) {
        plain.evaluate(moneyness, deviation, other);
        double s = deviation.hi();
        double both = level.hi() * other.slope() + 0.5 * s * s * other.curvature;
        knockOut.evaluate(moneyness, deviation, other);
        return both - other.byCarry;
    }

    private static double density(DoubleDouble x) {
        return NormalDistribution.density(x.hi(), x.lo());
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
