package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of powers x_1^a x_2^b... up to a total degree, the constant first.
 *
 * <p>They span what {@link ChebyshevBasis} spans, so that without a ridge the fitted function is the same. Their design is worse
 * conditioned as the degree grows, the more so away from [-1, 1], and a ridge means something else on them.
 */
public final class MonomialBasis extends ProductBasis {

    /** @throws IllegalArgumentException if there is no variable or the degree is negative */
    public MonomialBasis(int variables, int degree) {
        super(variables, degree);
    }

    @Override
    <T extends Real<T>> List<T> polynomials(T x, int upTo) {
        final List<T> powers = new ArrayList<>();
        powers.add(x.times(0.0).plus(1.0));
        for (int n = 1; n <= upTo; n++) {
            powers.add(n == 1 ? x : powers.get(n - 1).times(x));
        }
        return powers;
    }

    @Override
    <T extends Real<T>> List<T> derivatives(T x, int upTo) {
        final List<T> powers = polynomials(x, Math.max(upTo - 1, 0));
        final List<T> slopes = new ArrayList<>();
        slopes.add(x.times(0.0));
        for (int n = 1; n <= upTo; n++) {
            slopes.add(powers.get(n - 1).times(n));
        }
        return slopes;
    }
}
