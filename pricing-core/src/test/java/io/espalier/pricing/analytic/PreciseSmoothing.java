package io.espalier.pricing.analytic;

import io.espalier.pricing.product.Smoothing;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Another road to smoothed payoffs: E[e h((m + s Z)/e)] to 45 digits by the trapezoidal rule, derivatives by central bumps.
 *
 * <p>A bump of 1e-10 of the wider scale leaves 1e-20 of truncation and 1e-25 of rounding. On the whole line the trapezoidal rule converges geometrically: a step of e/5 leaves exp(-2 pi^2 5) = 1e-43 for the
 * poles of h at distance pi e, a step of 0.4 s leaves 1e-53 for the density (Trefethen and Weideman, 2014, SIAM Review).
 */
final class PreciseSmoothing {
    private static final int DIGITS = 45;

    /** In deviations beyond where the integrand peaks: exp(-15^2/2) = 1e-49. */
    private static final double REACH = 15.0;

    private final DfpField field = new DfpField(DIGITS);
    private final Smoothing.Kind kind;
    private final Dfp width;
    private final double deviation;

    PreciseSmoothing(Smoothing.Kind kind, double width, double deviation) {
        this.kind = kind;
        this.width = field.newDfp(width);
        this.deviation = deviation;
    }

    /** Value, first and second derivative at moneyness m. */
    double[] valueSlopeCurvature(double m) {
        Dfp bump = field.newDfp(Math.max(width.toDouble(), deviation)).multiply(field.newDfp("1e-10"));
        Dfp here = value(field.newDfp(m));
        Dfp up = value(field.newDfp(m).add(bump));
        Dfp down = value(field.newDfp(m).subtract(bump));
        Dfp slope = up.subtract(down).divide(bump.multiply(2));
        Dfp curvature = up.add(down).subtract(here.multiply(2)).divide(bump.square());
        return new double[] {here.toDouble(), slope.toDouble(), curvature.toDouble()};
    }

    private Dfp value(Dfp m) {
        double mean = m.toDouble();
        double tilt = deviation * (deviation / width.toDouble());
        double peak = mean < 0.0 ? Math.min(mean + tilt, 0.0) : mean;
        Dfp step = field.newDfp(Math.min(0.2 * width.toDouble(), 0.4 * deviation));
        Dfp s = field.newDfp(deviation);
        Dfp x = field.newDfp(Math.min(mean, peak) - REACH * deviation);
        Dfp sum = field.getZero();
        while (x.toDouble() < peak + REACH * deviation) {
            Dfp z = x.subtract(m).divide(s);
            sum = sum.add(payoff(x).multiply(z.square().divide(2).negate().exp()));
            x = x.add(step);
        }
        return sum.multiply(step).divide(s.multiply(field.getPi().multiply(2).sqrt()));
    }

    private Dfp payoff(Dfp x) {
        Dfp one = field.getOne();
        if (kind == Smoothing.Kind.SIGMOID) {
            return x.divide(one.add(x.divide(width).negate().exp()));
        }
        return width.multiply(logOfOnePlus(x.divide(width).exp()));
    }

    /** log(1 + q) as 2 artanh(q/(2 + q)) where q would drown in 1. */
    private Dfp logOfOnePlus(Dfp q) {
        if (q.toDouble() > 1e-3) {
            return q.add(field.getOne()).log();
        }
        Dfp t = q.divide(q.add(field.newDfp(2)));
        Dfp power = t;
        Dfp sum = t;
        for (int k = 3; k < 17; k += 2) {
            power = power.multiply(t).multiply(t);
            sum = sum.add(power.divide(k));
        }
        return sum.multiply(2);
    }
}
