package io.espalier.surrogate.form;

import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;

/** Ranges of the homogeneous map: its formula over intervals, rounded outward; wider than the map where factors return. */
final class HomogeneousEnclosure {
    private final HomogeneousTerms terms;

    HomogeneousEnclosure(HomogeneousTerms terms) {
        this.terms = terms;
    }

    Interval[] of(Interval[] x) {
        Interval[] xi = x.clone();
        Interval years = column(x, terms.expiryColumn, terms.expiry);
        Interval inverse = Enclosures.reciprocal(Enclosures.sqrt(meanSquare(x).times(years)));
        Interval strike = column(x, terms.strikeColumn, terms.strike);
        Interval rate = column(x, terms.rateColumn, terms.rate);
        for (int k = 0; k < terms.levels.length; k++) {
            int j = terms.levels[k];
            Interval carry = terms.carryIsRate ? rate : Interval.of(terms.carry[k]);
            Interval forward = x[j].times(Enclosures.exp(carry.times(years)));
            xi[j] = forward.minus(strike.times(terms.centre[k])).times(inverse);
        }
        for (int j : terms.vols) {
            xi[j] = Enclosures.log(x[j]);
        }
        if (terms.expiryColumn >= 0) {
            xi[terms.expiryColumn] = Enclosures.log(years);
        }
        return xi;
    }

    private static Interval column(Interval[] x, int column, double held) {
        return column >= 0 ? x[column] : Interval.of(held);
    }

    /** Mean of vol^2; what is held is a sum of squares that was rounded on its way: one part in 10^15 each way holds it. */
    private Interval meanSquare(Interval[] x) {
        Interval sum = rounded(terms.heldSquares);
        for (int k = 0; k < terms.vols.length; k++) {
            Interval vol = x[terms.vols[k]];
            Interval square = new Interval(
                    DirectedRounding.multiplyDown(vol.lo(), vol.lo()), DirectedRounding.multiplyUp(vol.hi(), vol.hi()));
            // A column of its own has a factor of exactly 1.
            sum = sum.plus(terms.squares[k] == 1.0 ? square : square.times(rounded(terms.squares[k])));
        }
        return sum.times(Enclosures.reciprocal(Interval.of(terms.underlyings)));
    }

    private Interval rounded(double sum) {
        double part = 1e-15 * terms.underlyings;
        return new Interval(sum * (1.0 - part), sum * (1.0 + part));
    }
}
