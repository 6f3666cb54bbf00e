package io.espalier.pricing.analytic;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** The standard normal law to a field's digits: a series of positive terms near 0, Laplace's continued fraction beyond. */
final class PreciseNormal {
    /** At 6 the upper tail is 1e-9: the series still leaves 60 of 70 digits, the fraction needs about 200 terms. */
    private static final double FRACTION_FROM = 6.0;

    private static final int FRACTION_TERMS = 260;

    private final DfpField field;

    PreciseNormal(DfpField field) {
        this.field = field;
    }

    Dfp density(Dfp x) {
        Dfp twoPi = field.getPi().multiply(2);
        return x.multiply(x).divide(2).negate().exp().divide(twoPi.sqrt());
    }

    Dfp cdf(Dfp x) {
        double near = x.toDouble();
        if (Math.abs(near) < FRACTION_FROM) {
            return series(x).add(field.newDfp(0.5));
        }
        Dfp tail = upperTail(x.abs());
        return near < 0.0 ? tail : field.getOne().subtract(tail);
    }

    /** density(x) (x + x^3/3 + x^5/(3 5) + ...). */
    private Dfp series(Dfp x) {
        Dfp square = x.multiply(x);
        Dfp term = x;
        Dfp sum = x;
        for (int k = 3; Math.abs(term.toDouble()) > 1e-75 * Math.abs(x.toDouble()); k += 2) {
            term = term.multiply(square).divide(k);
            sum = sum.add(term);
        }
        return sum.multiply(density(x));
    }

    private Dfp upperTail(Dfp a) {
        Dfp fraction = a;
        for (int k = FRACTION_TERMS; k >= 1; k--) {
            fraction = a.add(field.newDfp(k).divide(fraction));
        }
        return density(a).divide(fraction);
    }
}
