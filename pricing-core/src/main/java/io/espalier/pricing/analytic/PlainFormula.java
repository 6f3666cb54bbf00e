package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.PayoffType;
import org.apache.commons.numbers.gamma.Erf;

/**
 * Bachelier's formula for the five plain payoffs.
 *
 * <p>With d = m/s, a = |d|, R the Mills ratio: a kink of the payoff leaves s phi(a) (1 - a R(a)) over its two lines, a
 * jump leaves phi(a) R(a). Relative error about 1e-14 as far as |d| = 37, where the density stops being a normal number.
 * Source: Bachelier (1900); d in double-double because phi feels an error of d magnified d times.
 */
final class PlainFormula implements UndiscountedFormula {
    private static final double SQRT_HALF = 0.7071067811865476;

    /** Beyond this |d| nothing is left over the lines. */
    private static final double NOTHING_LEFT = 40.0;

    /** Nearer than this the two lines of a straddle would cancel in its slope. */
    private static final double NEAR = 0.5;

    private final PayoffType type;
    private final PayoffLines lines;
    private final DoubleDouble quotient = new DoubleDouble();

    PlainFormula(PayoffType type) {
        this.type = type;
        lines = PayoffLines.of(type);
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        if (deviation.hi() > 0.0) {
            evaluateNormal(moneyness, deviation, out);
        } else if (moneyness.hi() == 0.0) {
            lines.writeAtKink(out);
        } else {
            lines.write(moneyness.hi() > 0.0, out);
        }
    }

    private void evaluateNormal(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        double d = moneyness.hi() / deviation.hi();
        double density = 0.0;
        if (Math.abs(d) <= NOTHING_LEFT) {
            quotient.set(moneyness).divide(deviation);
            d = quotient.hi();
            density = NormalDistribution.density(d, quotient.lo());
        }
        lines.write(moneyness.hi() > 0.0, out);
        if (type.isDigital()) {
            addJump(d, density, deviation.hi(), out);
        } else if (type == PayoffType.STRADDLE && Math.abs(d) < NEAR) {
            setStraddleNearStrike(moneyness.hi(), d, density, deviation.hi(), out);
        } else {
            addKink(d, density, deviation.hi(), out);
        }
    }

    private void addKink(double d, double density, double s, Partials out) {
        double a = Math.abs(d);
        double bend = lines.slopeAbove() - lines.slopeBelow();
        double tail = density * NormalDistribution.millsRatio(a);
        out.rest = bend * s * density * NormalDistribution.excessRatio(a);
        out.restSlope = d > 0.0 ? -bend * tail : bend * tail;
        out.setCurvature(bend * density / s);
    }

    private void setStraddleNearStrike(double moneyness, double d, double density, double s, Partials out) {
        double slope = Erf.value(d * SQRT_HALF);
        out.set(0.0, 0.0);
        out.rest = moneyness * slope + 2.0 * s * density;
        out.restSlope = slope;
        out.setCurvature(2.0 * density / s);
    }

    private void addJump(double d, double density, double s, Partials out) {
        double jump = lines.valueAbove() - lines.valueBelow();
        double tail = density * NormalDistribution.millsRatio(Math.abs(d));
        out.rest = d > 0.0 ? -jump * tail : jump * tail;
        out.restSlope = jump * density / s;
        out.setCurvature(density == 0.0 ? 0.0 : -jump * (d / s) * (density / s));
    }
}
