package io.espalier.surrogate.certify;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.Claim.Reading;
import java.util.List;

/**
 * What a European option under GARCH keeps to, whatever the variance does, since its forward is a martingale: value at least the discounted
 * intrinsic value; slopes in level and strike within what is paid; convex in the strike (butterfly); and worth no less, undiscounted, the
 * later it expires (calendar).
 *
 * <p>A smile's surrogate has moneyness m = (F - K)/s for a column (of log-returns ln(F/K)/s), s^2 = v the matched variance to expiry, so
 * that strike and expiry are read by the chain rule:
 *
 * <pre>
 * V_K = -V_m/s                 V_KK = V_mm/s^2                     (additive)
 * V_K = -V_m/(K s)             V_KK = (V_mm + s V_m)/(K s)^2       (log)
 * dV/dT at a fixed strike, per size = V_T - g V - V_m m v_T/(2 v)
 * </pre>
 *
 * g the slope of the logarithm of the size, which is the discount factor, of log-returns times the forward.
 */
final class GarchClaims {
    private final PayoffShape shape;
    private final GarchPointTerms terms;
    private final FactorLayout layout;
    private final ClaimList claims;

    private GarchClaims(GarchInstrument instrument, FactorLayout layout) {
        this.shape = PayoffShape.of(instrument.product());
        this.terms = new GarchPointTerms(instrument, layout);
        this.layout = layout;
        this.claims = new ClaimList(
                instrument.product().notional() * instrument.product().weights()[0]);
    }

    static List<Claim> of(GarchInstrument instrument, FactorLayout layout) {
        GarchClaims made = new GarchClaims(instrument, layout);
        if (!made.shape.convex()) {
            return List.of();
        }
        made.addValue();
        made.addDelta();
        made.addStrike();
        made.addButterfly();
        made.addCalendar();
        return made.claims.claims();
    }

    private void addValue() {
        claims.add(
                "value at least the discounted intrinsic value",
                ValidationReport.VALUE,
                (x, valuation) -> valuation.value(),
                x -> {
                    terms.moveTo(x);
                    return terms.discount() * shape.intrinsic(terms.forward() - terms.strike());
                },
                ClaimList.NO_BOUND,
                (x, valuation) -> valuation.error());
    }

    private void addDelta() {
        int column = terms.levelColumn();
        if (column >= 0) {
            claims.addWithin(
                    "delta within " + ClaimList.range(shape.least(), shape.most(), "D dF/dx"),
                    derivative(column),
                    (x, valuation) -> valuation.gradient()[column],
                    x -> {
                        terms.moveTo(x);
                        return terms.discount() * terms.growth();
                    },
                    shape.least(),
                    shape.most(),
                    (x, valuation) -> valuation.gradientError()[column]);
        }
    }

    private void addStrike() {
        int strike = terms.strikeColumn();
        int column = strike >= 0 ? strike : terms.moneynessColumn();
        if (column >= 0) {
            String how = strike >= 0 ? "" : terms.isAdditive() ? " = -V_m/s" : " = -V_m/(K s)";
            claims.addWithin(
                    "monotone in strike: dV/dK" + how + " within "
                            + ClaimList.range(-shape.most(), -shape.least(), "D"),
                    derivative(column),
                    (x, valuation) -> strikeSlope(x, valuation.gradient()[column]),
                    x -> {
                        terms.moveTo(x);
                        return terms.discount();
                    },
                    -shape.most(),
                    -shape.least(),
                    (x, valuation) -> Math.abs(strikeSlope(x, valuation.gradientError()[column])));
        }
    }

    private double strikeSlope(double[] x, double slope) {
        terms.moveTo(x);
        return terms.strikeColumn() >= 0 ? slope : -slope / (terms.deviation() * terms.size());
    }

    private void addButterfly() {
        int moneyness = terms.moneynessColumn();
        if (moneyness < 0 && terms.levelColumn() < 0) {
            return;
        }
        boolean log = moneyness >= 0 && !terms.isAdditive();
        String text = moneyness < 0
                ? "convex in the level: gamma at least 0"
                : "convex in the strike: V_mm" + (log ? " + s V_m" : "") + " at least 0";
        claims.add(
                text,
                ValidationReport.GAMMA,
                (x, valuation) -> Output.sum(valuation.curvature()) + (log ? slope(x, valuation, moneyness) : 0.0),
                ClaimList.ZERO,
                ClaimList.NO_BOUND,
                (x, valuation) -> Double.NaN);
    }

    private double slope(double[] x, Valuation valuation, int moneyness) {
        terms.moveTo(x);
        return terms.deviation() * valuation.gradient()[moneyness];
    }

    private void addCalendar() {
        int time = terms.stepsColumn();
        boolean needsLevel = terms.drifts() && terms.moneynessColumn() < 0;
        if (time < 0 || (needsLevel && terms.levelColumn() < 0)) {
            return;
        }
        Reading noise = (x, valuation) -> {
            terms.moveTo(x);
            double moved = Math.abs(terms.byTime(x)) * error(valuation, terms.byTimeColumn());
            return Math.hypot(valuation.gradientError()[time], moved);
        };
        claims.add(
                "worth no less the later it expires at a fixed strike, undiscounted: dV/dT at least 0",
                derivative(time),
                (x, valuation) -> {
                    terms.moveTo(x);
                    double there = valuation.gradient()[time] - terms.growthOfSize() * valuation.value();
                    int column = terms.byTimeColumn();
                    return column < 0
                            ? there
                            : there + terms.byTime(x) * valuation.gradient()[column];
                },
                ClaimList.ZERO,
                ClaimList.NO_BOUND,
                noise);
    }

    private static double error(Valuation valuation, int column) {
        return column < 0 ? 0.0 : valuation.gradientError()[column];
    }

    private String derivative(int column) {
        return ValidationReport.DERIVATIVE_PREFIX + layout.factor(column).name();
    }
}
