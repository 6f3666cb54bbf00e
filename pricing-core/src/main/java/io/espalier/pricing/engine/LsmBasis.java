package io.espalier.pricing.engine;

import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.ChebyshevBasis;
import io.espalier.pricing.regress.MonomialBasis;
import io.espalier.pricing.regress.RadialBasis;

/** Functions of standardised signals, each within [-1, 1], that a Bermudan option's continuation value is made of. */
public enum LsmBasis {
    /** {@link ChebyshevBasis} up to the degree. */
    CHEBYSHEV {
        @Override
        Basis of(int signals, int degree) {
            return new ChebyshevBasis(signals, degree);
        }
    },
    /** {@link MonomialBasis} up to the degree: the same span. */
    MONOMIAL {
        @Override
        Basis of(int signals, int degree) {
            return new MonomialBasis(signals, degree);
        }
    },
    /** A constant and degree^signals Gaussians on an even grid, as wide as its step; of one signal as many functions as polynomials. */
    RADIAL {
        @Override
        Basis of(int signals, int degree) {
            return degree == 0
                    ? new MonomialBasis(signals, 0)
                    : RadialBasis.onGrid(signals, -1.0, 1.0, degree, degree < 3 ? 1.0 : 2.0 / (degree - 1), true);
        }
    };

    abstract Basis of(int signals, int degree);
}
