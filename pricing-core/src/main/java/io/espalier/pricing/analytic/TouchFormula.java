package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;
import org.apache.commons.numbers.gamma.Erf;

/**
 * One unit paid at expiry if the barrier was touched, or if it was not, watched continuously.
 *
 * <p>With a the distance of the level from the barrier in deviations, it is touched with probability 2 Phi(-a). The moneyness given
 * is that over the barrier, in the strike's place. Source: reflection principle; Karatzas and Shreve (1991), 2.8.
 */
final class TouchFormula implements UndiscountedFormula {
    private static final double SQRT_HALF = 0.7071067811865476;

    private final boolean paysIfTouched;
    private final double side;
    private final DoubleDouble distance = new DoubleDouble();
    private final DoubleDouble level = new DoubleDouble();
    private final BasketInputs in;
    private final BarrierDistances barriers;

    TouchFormula(boolean paysIfTouched, BarrierDistances barriers, BasketInputs in) {
        this.paysIfTouched = paysIfTouched;
        this.in = in;
        this.barriers = barriers;
        side = barriers.isUp() ? -1.0 : 1.0;
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        level.set(moneyness).add(in.strike);
        boolean touched = barriers.isBreachedBy(level);
        if (touched || deviation.hi() == 0.0) {
            out.set(0.0, touched == paysIfTouched ? 1.0 : 0.0);
        } else {
            out.set(0.0, 0.0);
            evaluateWaiting(moneyness, deviation, out);
        }
    }

    private void evaluateWaiting(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        distance.set(moneyness).multiply(side).divide(deviation);
        double a = distance.hi();
        double density = 2.0 * NormalDistribution.density(a, distance.lo());
        double sign = paysIfTouched ? -1.0 : 1.0;
        out.rest = paysIfTouched ? density * NormalDistribution.millsRatio(a) : Erf.value(a * SQRT_HALF);
        out.restSlope = sign * side * density / deviation.hi();
        out.setCurvature(density == 0.0 ? 0.0 : -sign * (a / deviation.hi()) * (density / deviation.hi()));
    }

    @Override
    public boolean needsMartingale() {
        return true;
    }
}
