package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of Chebyshev polynomials T_a(x_1) T_b(x_2)... up to a total degree, the constant first; for variables mapped to [-1, 1].
 *
 * <p>Beyond [-1, 1] the polynomials go on, and grow fast. Slopes by T_n' = n U_{n-1}, the polynomials of the second kind.
 */
public final class ChebyshevBasis extends ProductBasis {

    /** @throws IllegalArgumentException if there is no variable or the degree is negative */
    public ChebyshevBasis(int variables, int degree) {
        super(variables, degree);
    }

    /** T_n = 2 x T_{n-1} - T_{n-2}. */
    @Override
    <T extends Real<T>> List<T> polynomials(T x, int upTo) {
        return recurrence(x, x, upTo);
    }

    /** T_n' = n U_{n-1}, U as T but for U_1 = 2 x. */
    @Override
    <T extends Real<T>> List<T> derivatives(T x, int upTo) {
        final List<T> second = recurrence(x, x.times(2.0), upTo);
        final List<T> slopes = new ArrayList<>();
        slopes.add(x.times(0.0));
        for (int n = 1; n <= upTo; n++) {
            slopes.add(second.get(n - 1).times(n));
        }
        return slopes;
    }

    private static <T extends Real<T>> List<T> recurrence(T x, T first, int upTo) {
        final List<T> terms = new ArrayList<>();
        terms.add(x.times(0.0).plus(1.0));
        terms.add(first);
        final T twice = x.times(2.0);
        for (int n = 2; n <= upTo; n++) {
            terms.add(twice.times(terms.get(n - 1)).minus(terms.get(n - 2)));
        }
        return terms;
    }
}
