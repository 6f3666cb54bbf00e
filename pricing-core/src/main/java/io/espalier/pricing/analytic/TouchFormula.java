package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;

/**
 * One unit paid at expiry if the barrier was touched, or if it was not, watched continuously.
 *
 * <p>With a the distance of the level from the barrier in deviations, it is touched with probability 2 Phi(-a). The moneyness given
 * is that over the barrier, in the strike's place. Source: reflection principle; Karatzas and Shreve (1991), 2.8.
 */
final class TouchFormula implements UndiscountedFormula {
    /** Nearer than this 1 - 2 Phi(-a) would lose digits; beyond, it loses one bit at most. */
    private static final double NEAR = 1.0;

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
        if (touched || barriers.areOutOfReach(level, deviation)) {
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
        double tail = density * NormalDistribution.millsRatio(a);
        out.rest = paysIfTouched ? tail : survival(a, density, tail);
        out.restSlope = sign * side * density / deviation.hi();
        double drift = side * level.hi() / deviation.hi();
        out.setPathDependent(sign * a * (drift * tail + 0.5 * density - a * tail));
        out.setCurvature(density == 0.0 ? 0.0 : -sign * (a / deviation.hi()) * (density / deviation.hi()));
    }

    /** 1 - 2 Phi(-a) = 2 phi(a) (a + a^3/3 + a^5/(3 5) + ...). Source: Abramowitz and Stegun (1964), 26.2.11. */
    private static double survival(double a, double density, double tail) {
        if (a > NEAR) {
            return 1.0 - tail;
        }
        double sum = 0.0;
        double term = a;
        for (int odd = 3; term > 0x1p-56 * sum; odd += 2) {
            sum += term;
            term *= a * a / odd;
        }
        return density * sum;
    }

    @Override
    public boolean needsMartingale() {
        return true;
    }
}
